with

cost_lines as (

    select * from {{ ref('int_cost_line__monthly') }}

    where element_type_code = 'core'

),

books as (

    -- before the books open nobody is known to live anywhere, and no bed is known to be empty
    select min(month_start_date) as open_on from cost_lines

),

suppliers as (

    select * from {{ ref('stg_finance__supplier') }}

),

blocks as (

    select
        contracts.contract_ref,
        contracts.supplier_id,
        contracts.provision_type,
        contracts.contracted_places,
        -- a register without a price for each place has the whole year's
        coalesce(
            contracts.weekly_rate_per_place, contracts.annual_value / contracts.contracted_places / 365 * 7
        )::decimal(12, 2) as weekly_rate_per_place,
        -- What an own home spends is shared out over the children in it, so nobody bills its empty beds.
        coalesce(suppliers.provider_sector_code <> 'PR1', true) as is_void_billed,
        greatest(contracts.start_date, books.open_on) as first_night,
        least(coalesce(contracts.extension_end_date, contracts.end_date, {{ night() }}), {{ night() }}) as last_night

    from {{ ref('stg_finance__contract') }} as contracts

    cross join books

    left join suppliers on contracts.supplier_id = suppliers.supplier_id

    where contracts.contracted_places > 0

),

nights as (

    select
        contract_ref,
        supplier_id,
        contracted_places,
        unnest(generate_series(first_night::timestamp, last_night::timestamp, interval 1 day))::date as night

    from blocks

),

children as (

    select
        contract_ref,
        supplier_id,
        provision_type,
        coalesce(child_key, cost_line_no::varchar) as who,
        unnest(generate_series(first_night::timestamp, last_night::timestamp, interval 1 day))::date as night

    from cost_lines

    where contract_ref in (select blocks.contract_ref from blocks)

),

slept_in as (

    select
        contract_ref,
        supplier_id,
        night,
        min(provision_type) as provision_type,
        count(distinct who) as children

    from children

    group by all

),

monthly as (

    select
        nights.contract_ref,
        nights.supplier_id,
        date_trunc('month', nights.night)::date as month_start_date,
        min(slept_in.provision_type) as provision_type_used,
        sum(nights.contracted_places)::integer as contracted_nights,
        -- least() passes over a null: a night on which nobody slept there must be a nought
        sum(least(coalesce(slept_in.children, 0), nights.contracted_places))::integer as occupied_nights,
        sum(greatest(coalesce(slept_in.children, 0) - nights.contracted_places, 0))::integer as nights_beyond

    from nights

    left join slept_in
        on
            nights.contract_ref = slept_in.contract_ref
            and nights.supplier_id = slept_in.supplier_id
            and nights.night = slept_in.night

    group by all

),

priced as (

    select
        monthly.contract_ref,
        monthly.supplier_id,
        monthly.month_start_date,
        coalesce(blocks.provision_type, max(monthly.provision_type_used) over (
            partition by monthly.contract_ref, monthly.supplier_id
        )) as provision_type,
        blocks.contracted_places,
        blocks.weekly_rate_per_place,
        blocks.is_void_billed,
        monthly.contracted_nights,
        monthly.occupied_nights,
        (monthly.contracted_nights - monthly.occupied_nights)::integer as void_nights,
        monthly.nights_beyond,
        (blocks.weekly_rate_per_place * monthly.contracted_nights / 7)::decimal(14, 2) as block_cost,
        (
            blocks.weekly_rate_per_place * (monthly.contracted_nights - monthly.occupied_nights) / 7
        )::decimal(14, 2) as void_cost

    from monthly

    inner join blocks on monthly.contract_ref = blocks.contract_ref and monthly.supplier_id = blocks.supplier_id

)

select * from priced
