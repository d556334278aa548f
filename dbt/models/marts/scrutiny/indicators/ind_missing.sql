with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

looked_after as (

    select
        years.collection_year,
        years.starts_on,
        years.as_at,
        episodes.child_key,
        max(episodes.episode_no) as episode_no

    from years

    inner join {{ ref('int_episode__placed') }} as episodes
        on
            years.as_at >= episodes.episode_start_date
            and years.starts_on <= coalesce(episodes.episode_end_date, date '9999-12-31')
            and coalesce(episodes.legal_status_code, '') not in ('V3', 'V4')

    group by all

),

incidents as (

    select * from {{ ref('int_missing_incident__merged') }}

    -- councils record missing children who were never in care, or not then, as well
    where missing_type_code = 'M' and is_while_looked_after

),

went_missing as (

    -- one who was already missing on 1 April is missing in the year
    select distinct
        years.collection_year,
        years.as_at,
        incidents.child_key

    from years

    inner join incidents
        on
            years.as_at >= incidents.missing_start_date
            and years.starts_on <= coalesce(incidents.missing_end_date, date '9999-12-31')

),

members as (

    select
        'P27' as indicator_id,
        looked_after.collection_year,
        looked_after.as_at,
        'child' as member_kind,
        looked_after.child_key as member_key,
        looked_after.as_at as counted_on,
        went_missing.child_key is not null as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        null::varchar as line_kind,
        null::varchar as line_name,
        null::varchar as age_group,
        looked_after.episode_no

    from looked_after

    left join went_missing
        on
            looked_after.child_key = went_missing.child_key
            and looked_after.collection_year = went_missing.collection_year
            and looked_after.as_at = went_missing.as_at

)

select * from members
