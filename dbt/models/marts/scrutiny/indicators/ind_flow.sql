with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

episodes as (

    select * from {{ ref('int_episode__placed') }}

    where coalesce(legal_status_code, '') not in ('V3', 'V4')

),

-- a child starts and ceases once in a year: the first start and the last end count

starts as (

    select
        years.collection_year,
        years.as_at,
        episodes.child_key,
        episodes.episode_start_date as counted_on,
        episodes.episode_no

    from years

    inner join episodes
        on
            episodes.reason_for_new_episode_code = 'S'
            and episodes.episode_start_date between years.starts_on and years.as_at

    qualify row_number() over (
        partition by years.collection_year, years.as_at, episodes.child_key
        order by episodes.episode_start_date, episodes.episode_no
    ) = 1

),

ends as (

    select
        years.collection_year,
        years.as_at,
        episodes.child_key,
        episodes.episode_end_date as counted_on,
        episodes.episode_no,
        coalesce(episodes.reason_episode_ceased_code, '') as reason_ceased_code

    from years

    inner join episodes
        on
            coalesce(episodes.reason_episode_ceased_code, '') <> 'X1'
            and episodes.episode_end_date between years.starts_on and years.as_at

    qualify row_number() over (
        partition by years.collection_year, years.as_at, episodes.child_key
        order by episodes.episode_end_date desc, episodes.episode_no desc
    ) = 1

),

measured_ends as (

    select
        collection_year,
        as_at,
        child_key,
        counted_on,
        episode_no,
        unnest([  -- noqa: AL03
            { 'indicator_id': 'C04', 'is_numerator': true, 'is_denominator': false, 'line_name': null },
            {
                'indicator_id': 'C14',
                'is_numerator': reason_ceased_code in ('E4A', 'E4B'),
                'is_denominator': true,
                'line_name': null
            },
            {
                'indicator_id': 'C14',
                'is_numerator': reason_ceased_code = 'E4A',
                'is_denominator': true,
                'line_name': 'planned'
            },
            {
                'indicator_id': 'C14',
                'is_numerator': reason_ceased_code = 'E4B',
                'is_denominator': true,
                'line_name': 'unplanned'
            },
            {
                'indicator_id': 'C15',
                'is_numerator': reason_ceased_code in ('E11', 'E12'),
                'is_denominator': true,
                'line_name': null
            }
        ], recursive := true)

    from ends

),

populations as (

    select
        collection_year,
        as_at,
        population,
        unnest(['C03', 'C04']) as indicator_id

    from years

    where population is not null

),

members as (

    select
        'C03' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        counted_on,
        true as is_numerator,
        false as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        null::varchar as line_kind,
        null::varchar as line_name,
        null::varchar as age_group,
        episode_no

    from starts

    union all

    select
        indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        counted_on,
        is_numerator,
        is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is null, null, 'return_home') as line_kind,
        line_name,
        null::varchar as age_group,
        episode_no

    from measured_ends

    union all

    select
        indicator_id,
        collection_year,
        as_at,
        'population' as member_kind,
        '{{ var("ons_code") }}' as member_key,
        as_at as counted_on,
        false as is_numerator,
        true as is_denominator,
        0::double as numerator_amount,
        population::double as denominator_amount,
        null::varchar as line_kind,
        null::varchar as line_name,
        null::varchar as age_group,
        null::integer as episode_no

    from populations

)

select * from members
