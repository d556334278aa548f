with

years as (

    select * from {{ ref('int_scrutiny_year__paid') }}

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
            when 'adoption_services' then ['S01', 'S04']
            else ['S01']
        end) as indicator_id

    from {{ ref('int_s251__spent') }}

    where is_looked_after

),

measured_children as (

    select
        looked_after.collection_year,
        looked_after.as_at,
        looked_after.child_key,
        looked_after.episode_no,
        years.days_in_year,
        unnest([
            'S01',
            if(looked_after.placement_type_code in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6'), 'S02', null),
            -- placed for adoption by an order, or freed under the law before
            if(looked_after.legal_status_code in ('E1', 'D1'), 'S04', null)
        ]) as indicator_id

    from years

    inner join {{ ref('int_looked_after__at_snapshot') }} as looked_after
        on years.collection_year = looked_after.collection_year and years.as_at = looked_after.as_at

),

residential_nights as (

    select
        years.collection_year,
        years.as_at,
        episodes.child_key,
        sum(
            least(coalesce(episodes.episode_end_date, years.paid_until + 1), years.paid_until + 1)
            - greatest(episodes.episode_start_date, years.starts_on)
        ) as nights

    from years

    inner join {{ ref('int_episode__placed') }} as episodes
        on
            years.paid_until >= episodes.episode_start_date
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
        episode_no

    from measured_children

    where indicator_id is not null

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
        null::integer as episode_no

    from residential_nights

)

select * from members
