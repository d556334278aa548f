with

snapshot as (

    select
        snapshots.collection_year,
        snapshots.as_at,
        snapshots.child_key,
        snapshots.episode_no,
        coalesce(legal_statuses.legal_status_group, 'not known') as legal_status_group

    from {{ ref('int_looked_after__at_snapshot') }} as snapshots

    left join {{ ref('codeset_legal_status') }} as legal_statuses
        on snapshots.legal_status_code = legal_statuses.code

),

groups as (

    select distinct legal_status_group from {{ ref('codeset_legal_status') }}

    where not is_short_break::boolean

    union all

    select 'not known' as legal_status_group

),

counted as (

    select
        *,
        null::varchar as line_name,
        true as is_numerator

    from snapshot

    union all

    select
        snapshot.*,
        groups.legal_status_group as line_name,
        snapshot.legal_status_group = groups.legal_status_group as is_numerator

    from snapshot

    cross join groups

),

members as (

    select
        'C07' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is null, null, 'legal_status') as line_kind,
        line_name,
        episode_no

    from counted

)

select * from members
