with

adoptions as (

    select * from {{ ref('int_adoption__staged') }}

),

-- the mean of three years is of all three, and only where the records reach that far back

windows as (

    select
        years.collection_year,
        years.as_at,
        spans.is_of_three_years,
        if(spans.is_of_three_years, (years.starts_on - interval 2 years)::date, years.starts_on) as begins_on

    from {{ ref('int_scrutiny_year__spanned') }} as years

    cross join (values (false), (true)) as spans (is_of_three_years)

    where years.records_begin_on <= begins_on

),

timed as (

    select
        child_key,
        episode_no,
        adopted_on,
        age_at_entry,
        unnest([  -- noqa: AL03
            { 'indicator_id': 'D01', 'line_name': null, 'days': placed_on - entered_on },
            { 'indicator_id': 'D02', 'line_name': null, 'days': moved_in_on - entered_on },
            { 'indicator_id': 'D03', 'line_name': null, 'days': matched_on - placement_order_on },
            { 'indicator_id': 'D04', 'line_name': null, 'days': adopted_on - entered_on },
            { 'indicator_id': 'D04', 'line_name': 'entry to decision', 'days': decided_on - entered_on },
            { 'indicator_id': 'D04', 'line_name': 'decision to match', 'days': matched_on - decided_on },
            { 'indicator_id': 'D04', 'line_name': 'match to placed', 'days': placed_on - matched_on },
            { 'indicator_id': 'D04', 'line_name': 'entry to placed', 'days': placed_on - entered_on },
            { 'indicator_id': 'D04', 'line_name': 'placed to adopted', 'days': adopted_on - placed_on }
        ], recursive := true)

    from adoptions

),

members as (

    select
        timed.indicator_id,
        windows.collection_year,
        windows.as_at,
        'child' as member_kind,
        timed.child_key as member_key,
        timed.adopted_on as counted_on,
        true as is_numerator,
        true as is_denominator,
        timed.days::double as numerator_amount,
        1::double as denominator_amount,
        if(timed.line_name is null, null, 'stage') as line_kind,
        timed.line_name,
        -- by the age at which the last period of care began
        {{ age_band('timed.age_at_entry') }} as age_group,
        timed.episode_no

    from timed

    inner join windows
        on
            windows.is_of_three_years = (timed.indicator_id <> 'D04')
            and timed.adopted_on between windows.begins_on and windows.as_at

    where timed.days is not null

)

select * from members
