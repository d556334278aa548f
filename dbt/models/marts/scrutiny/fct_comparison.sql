with

figures as (

    select * from {{ ref('our_figure') }}

),

parts as (

    select * from {{ ref('compared_part') }}

),

published as (

    select
        *,
        left(collection_year, 4)::integer as year_starts_in

    from {{ ref('compared_year') }}

    where coalesce(own_value, england_value, neighbours_mean) is not null

),

breaks as (

    select * from {{ ref('series_break') }}

),

noted as (

    select
        figures.indicator_id,
        figures.collection_year,
        string_agg(distinct breaks.note, ' ' order by breaks.note) as note

    from figures

    inner join breaks
        on
            figures.indicator_id = breaks.indicator_id
            and figures.collection_year >= breaks.from_year
            and figures.collection_year <= coalesce(breaks.to_year, '9999')

    group by all

),

beside as (

    -- published figures of the year, else of the last year there are any for
    select
        figures.*,
        published.* exclude (indicator_id, part, collection_year, year_starts_in),  -- noqa: RF02
        published.collection_year as comparator_year,
        published.collection_year = figures.collection_year as is_same_year

    from figures

    asof left join published
        on
            figures.indicator_id = published.indicator_id
            and figures.part = published.part
            and figures.year_starts_in >= published.year_starts_in

),

with_last_year as (

    select
        beside.*,
        earlier.value as last_year_value,
        earlier.is_public as is_last_year_public,
        if(beside.is_complete, round(beside.value - earlier.value, 4), null) as change,  -- noqa: RF04
        if(beside.is_complete, beside.exact_value - earlier.exact_value, null) as exact_change,
        beside.exact_value - beside.interval_low as reach_down,
        beside.interval_high - beside.exact_value as reach_up,
        earlier.exact_value - earlier.interval_low as earlier_reach_down,
        earlier.interval_high - earlier.exact_value as earlier_reach_up,
        {{ year_ending('beside.year_starts_in') }} as last_year -- noqa

    from beside

    left join figures as earlier
        on
            beside.indicator_id = earlier.indicator_id
            and beside.part = earlier.part
            -- a live figure is not held against a republished one
            and beside.is_live = earlier.is_live
            and beside.year_starts_in = earlier.year_starts_in + 1

),

-- the interval of a difference from the two intervals (MOVER); England's figure is given, not drawn by chance

tested as (

    select
        *,
        round(exact_change - sqrt(pow(reach_down, 2) + pow(earlier_reach_up, 2)), 4) as change_low,
        round(exact_change + sqrt(pow(reach_up, 2) + pow(earlier_reach_down, 2)), 4) as change_high,
        change_low > 0 or change_high < 0 as is_change_more_than_chance,
        is_same_year and unit in ('percent', 'rate', 'score', 'pounds_a_week') as is_beside_england,
        if(is_beside_england, round(value - england_value, 4), null) as england_difference,
        if(is_beside_england, round(interval_low - england_value, 4), null) as england_difference_low,
        if(is_beside_england, round(interval_high - england_value, 4), null) as england_difference_high,
        england_difference_low > 0 or england_difference_high < 0 as is_england_difference_more_than_chance

    from with_last_year

),

told as (

    select
        tested.indicator_id,
        tested.part,
        tested.collection_year,
        parts.part_name,
        parts.unit,
        parts.decimals,
        parts.polarity,
        tested.source,
        tested.comparator_year,
        tested.live_value,
        tested.live_published,
        tested.live_symbol,
        tested.own_value,
        tested.own_symbol,
        tested.england_value,
        tested.england_symbol,
        tested.region_code,
        tested.region_name,
        tested.region_value,
        tested.region_symbol,
        tested.neighbours_model,
        tested.neighbours,
        tested.neighbours_with_value,
        tested.neighbours_mean,
        tested.neighbours_low,
        tested.neighbours_high,
        tested.rank,
        tested.ranked_of,
        tested.quartile,
        noted.note,
        tested.interval_low,
        tested.interval_high,
        tested.last_year_value,
        tested.change,
        tested.change_low,
        tested.change_high,
        tested.is_change_more_than_chance,
        case
            when not tested.is_complete then 'not tested: the year is still running'
            when tested.value is null then 'not tested: there is no figure'
            when tested.change is null then 'not tested: there is no figure for ' || tested.last_year
            else
                {{ difference_in_words('tested.change', 'parts.unit', 'parts.decimals') }}
                || ' on ' || tested.last_year
                || {{ chance_in_words('tested.is_change_more_than_chance', 'parts.unit') }}
        end as change_in_words,
        tested.england_difference,
        tested.england_difference_low,
        tested.england_difference_high,
        tested.is_england_difference_more_than_chance,
        case
            when tested.value is null then 'not tested: there is no figure'
            when not tested.is_same_year then 'not tested: England''s latest figure is of ' || tested.comparator_year
            when tested.england_value is null then 'not tested: there is no figure of England'
            when not tested.is_beside_england then 'not tested: a number of one council is not held against England''s'
            else
                {{ difference_in_words('tested.england_difference', 'parts.unit', 'parts.decimals', 'above', 'below') }}
                || ' England'
                || {{ chance_in_words('tested.is_england_difference_more_than_chance', 'parts.unit') }}
        end as england_in_words,
        tested.is_public as is_figure_public,
        tested.is_public and coalesce(tested.is_last_year_public, true) as is_change_public

    from tested

    inner join parts on tested.indicator_id = parts.indicator_id and tested.part = parts.part

    left join noted
        on
            tested.indicator_id = noted.indicator_id
            and tested.collection_year = noted.collection_year

)

select * from told

order by indicator_id, part, collection_year
