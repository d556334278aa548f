with

looked_after as (

    select * from {{ ref('int_looked_after__in_year') }}

),

incidents as (

    select * from {{ ref('int_missing_incident__merged') }}

    -- councils record missing children who were never in care, or not then, as well
    where is_while_looked_after

),

judged as (

    -- one who was already missing on 1 April is missing in the year
    select
        looked_after.collection_year,
        looked_after.as_at,
        looked_after.child_key,
        looked_after.episode_no,
        coalesce(bool_or(incidents.missing_type_code = 'M'), false) as was_missing,
        coalesce(bool_or(incidents.missing_type_code = 'A'), false) as was_away

    from looked_after

    left join incidents
        on
            looked_after.child_key = incidents.child_key
            and looked_after.as_at >= incidents.missing_start_date
            and looked_after.starts_on <= coalesce(incidents.missing_end_date, date '9999-12-31')

    group by all

),

measured as (

    select
        collection_year,
        as_at,
        child_key,
        episode_no,
        unnest([  -- noqa: AL03
            { 'indicator_id': 'P27', 'is_numerator': was_missing },
            { 'indicator_id': 'P28', 'is_numerator': was_away }
        ], recursive := true)

    from judged

),

members as (

    select
        indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        episode_no

    from measured

)

select * from members
