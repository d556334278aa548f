with

years as (

    select
        *,
        -- a whole year has 365 days, leap years too; a year that is still running has those gone by
        if(is_complete, 365, (as_at - starts_on)::integer + 1) as days_in_year

    from {{ ref('int_scrutiny_year__spanned') }}

),

spend as (

    select
        years.collection_year,
        years.as_at,
        payments.s251_heading_code,
        sum(payments.net_amount)::double as net_amount

    from years

    inner join {{ ref('fct_payment') }} as payments
        on payments.transaction_date between years.starts_on and years.as_at

    inner join {{ ref('codeset_s251_heading') }} as headings
        on payments.s251_heading_code = headings.code and headings.is_looked_after::boolean

    group by all

),

measured_spend as (

    select
        collection_year,
        as_at,
        s251_heading_code,
        net_amount,
        unnest(case s251_heading_code
            when 'fostering_services' then ['S01', 'S02']
            when 'residential_care' then ['S01', 'S03']
            else ['S01']
        end) as indicator_id

    from spend

),

snapshot as (

    select * from {{ ref('int_looked_after__at_snapshot') }}

),

measured_children as (

    select
        snapshot.collection_year,
        snapshot.as_at,
        snapshot.child_key,
        years.days_in_year,
        unnest(case
            when snapshot.placement_type_code in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6') then ['S01', 'S02']
            else ['S01']
        end) as indicator_id

    from snapshot

    inner join years on snapshot.collection_year = years.collection_year and snapshot.as_at = years.as_at

),

residential_nights as (

    select
        years.collection_year,
        years.as_at,
        episodes.child_key,
        sum(
            least(coalesce(episodes.episode_end_date, years.as_at + 1), years.as_at + 1)
            - greatest(episodes.episode_start_date, years.starts_on)
        ) as nights

    from years

    inner join {{ ref('int_episode__placed') }} as episodes
        on
            years.as_at >= episodes.episode_start_date
            and years.starts_on < coalesce(episodes.episode_end_date, date '9999-12-31')
            and coalesce(episodes.legal_status_code, '') not in ('V3', 'V4')

    where episodes.placement_type_code in ('K1', 'K2', 'R1', 'S1')

    group by all

),

members as (

    select
        indicator_id,
        collection_year,
        as_at,
        's251_heading' as member_kind,
        s251_heading_code as member_key,
        as_at as counted_on,
        true as is_numerator,
        false as is_denominator,
        net_amount as numerator_amount,
        0::double as denominator_amount,
        null::varchar as line_kind,
        null::varchar as line_name,
        null::varchar as age_group,
        null::integer as episode_no

    from measured_spend

    union all

    select
        indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        false as is_numerator,
        true as is_denominator,
        0::double as numerator_amount,
        days_in_year / 7 as denominator_amount,
        null::varchar as line_kind,
        null::varchar as line_name,
        null::varchar as age_group,
        null::integer as episode_no

    from measured_children

    union all

    select
        'S03' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        false as is_numerator,
        true as is_denominator,
        0::double as numerator_amount,
        nights / 7 as denominator_amount,
        null::varchar as line_kind,
        null::varchar as line_name,
        null::varchar as age_group,
        null::integer as episode_no

    from residential_nights

)

select * from members
