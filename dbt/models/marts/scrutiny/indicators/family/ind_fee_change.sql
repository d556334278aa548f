with

fees as (

    select * from {{ ref('int_fee__compared') }}

),

suppliers as (

    select * from {{ ref('dim_supplier') }}

),

listed as (

    select
        fees.*,
        {{ market_lines('fees.procurement_route', 'fees.need_band') }}  -- noqa: AL03

    from fees

    left join suppliers on fees.supplier_id = suppliers.supplier_id

),

members as (

    select
        'S13' as indicator_id,
        collection_year,
        as_at,
        'placement' as member_kind,
        child_key || ' ' || placement_no as member_key,
        as_at as counted_on,
        true as is_numerator,
        true as is_denominator,
        weekly_fee::double as numerator_amount,
        weekly_fee_last_year::double as denominator_amount,
        line_kind,
        line_name

    from listed

    where line_kind is null or line_name is not null

)

select * from members
