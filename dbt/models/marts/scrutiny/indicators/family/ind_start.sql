with

started as (

    select * from {{ ref('int_looked_after__started_in_year') }}

),

legal_statuses as (

    select * from {{ ref('codeset_legal_status') }}

),

counted as (

    select
        started.collection_year,
        started.as_at,
        started.child_key,
        started.started_on,
        started.episode_no,
        unnest([  -- noqa: AL03
            { 'indicator_id': 'C06', 'is_numerator': started.is_uasc },
            { 'indicator_id': 'C08', 'is_numerator': coalesce(legal_statuses.is_compulsory::boolean, false) }
        ], recursive := true)

    from started

    left join legal_statuses on started.legal_status_code = legal_statuses.code

),

members as (

    select
        indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        started_on as counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        episode_no

    from counted

)

select * from members
