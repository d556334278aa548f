with

looked_after as (

    select * from {{ ref('int_looked_after__in_year') }}

),

snapshot as (

    select * from {{ ref('int_looked_after__at_snapshot') }}

),

incidents as (

    select * from {{ ref('int_missing_incident__merged') }}

    where
        missing_type_code = 'M'
        and is_while_looked_after

),

in_year as (

    select
        looked_after.collection_year,
        looked_after.as_at,
        looked_after.child_key,
        looked_after.episode_no,
        incidents.incident_no,
        snapshot.child_key is not null
        and coalesce(incidents.missing_end_date > looked_after.as_at, true) as is_open

    from looked_after

    -- carried over from March, an incident is one of this year's too
    inner join incidents
        on
            looked_after.child_key = incidents.child_key
            and looked_after.as_at >= incidents.missing_start_date
            and looked_after.starts_on <= coalesce(incidents.missing_end_date, date '9999-12-31')

    left join snapshot
        on
            looked_after.child_key = snapshot.child_key
            and looked_after.collection_year = snapshot.collection_year
            and looked_after.as_at = snapshot.as_at

),

missing_children as (

    select
        collection_year,
        as_at,
        child_key,
        episode_no,
        bool_or(is_open) as is_open

    from in_year

    group by all

),

counted as (

    select
        collection_year,
        as_at,
        'incident' as member_kind,
        child_key || ' ' || incident_no as member_key,
        episode_no,
        true as is_numerator,
        false as is_denominator,
        unnest([  -- noqa: AL03
            { 'line_name': null, 'line_measure': null },
            { 'line_name': 'mean for each child missing', 'line_measure': 'mean' }
        ], recursive := true)

    from in_year

    union all by name

    select
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        episode_no,
        unnest([  -- noqa: AL03
            {
                'line_name': 'mean for each child missing',
                'line_measure': 'mean',
                'is_numerator': false,
                'is_denominator': true
            },
            {
                'line_name': 'missing on the day',
                'line_measure': 'count',
                'is_numerator': is_open,
                'is_denominator': true
            }
        ], recursive := true)

    from missing_children

    union all by name

    -- where nobody went missing the count is a true zero
    select
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        episode_no,
        false as is_numerator,
        true as is_denominator

    from looked_after

),

members as (

    select
        'P29' as indicator_id,
        collection_year,
        as_at,
        member_kind,
        member_key,
        as_at as counted_on,
        is_numerator,
        is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is null, null, 'missing') as line_kind,
        line_name,
        line_measure,
        episode_no

    from counted

)

select * from members
