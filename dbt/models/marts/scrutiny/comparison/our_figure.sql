{%- set limits = policy('suppression', {'low': 1, 'high': 5}) -%}

with

parts as (

    select * from {{ ref('compared_part') }}

),

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

published as (

    select * from {{ ref('fct_indicator') }}

    where vintage = 'live' and not is_month

),

unsuppressed as (

    select * from {{ ref('indicator_figure') }}

),

figures as (

    select
        published.*,
        unsuppressed.is_of_people,
        {{ unit_of('unsuppressed.measure') }} as unit

    from published

    inner join unsuppressed
        on
            published.indicator_id = unsuppressed.indicator_id
            and published.collection_year = unsuppressed.collection_year
            and published.as_at = unsuppressed.as_at
            and published.vintage = unsuppressed.vintage
            and published.breakdown = unsuppressed.breakdown
            and published.breakdown_value = unsuppressed.breakdown_value

),

compared as (

    select * from {{ ref('compared_year') }}

),

counted as (

    select
        parts.indicator_id,
        parts.part,
        figures.collection_year,
        years.is_complete,
        figures.is_of_people,
        figures.value as live_value,
        figures.published as live_published,
        figures.symbol as live_symbol,
        figures.numerator,
        figures.denominator

    from parts

    -- a share does not stand beside a number, whatever each is called
    inner join figures
        on
            parts.indicator_id = figures.indicator_id
            and parts.breakdown = figures.breakdown
            and parts.breakdown_value = figures.breakdown_value
            and parts.unit = figures.unit

    inner join years
        on
            figures.collection_year = years.collection_year
            and figures.as_at = years.as_at

),

joined as (

    select
        coalesce(counted.indicator_id, compared.indicator_id) as indicator_id,
        coalesce(counted.part, compared.part) as part,
        coalesce(counted.collection_year, compared.collection_year) as collection_year,
        left(coalesce(counted.collection_year, compared.collection_year), 4)::integer as year_starts_in,
        coalesce(counted.is_complete, true) as is_complete,
        counted.live_value is not null as is_live,
        counted.is_of_people,
        counted.live_value,
        counted.live_published,
        counted.live_symbol,
        -- what we hide is not shown as republished either, nor is a republished number beside it that would tell it;
        -- and the DfE leaves some of 1 to 5 visible
        not coalesce(
            if(counted.indicator_id is not null, coalesce(counted.live_symbol, '') = 'c', null),
            bool_or(counted.live_symbol = 'c') over (
                partition by
                    coalesce(counted.indicator_id, compared.indicator_id),
                    coalesce(counted.collection_year, compared.collection_year)
            ),
            false
        )
        and not coalesce(
            compared.own_people between {{ limits['low'] }} and {{ limits['high'] }}, false
        ) as is_public,
        if(counted.live_value is null, compared.own_value, counted.live_value) as value,  -- noqa: RF04
        if(counted.live_value is null, compared.own_numerator, counted.numerator) as numerator,
        if(counted.live_value is null, compared.own_denominator, counted.denominator) as denominator

    from counted

    full join compared
        on
            counted.indicator_id = compared.indicator_id
            and counted.part = compared.part
            and counted.collection_year = compared.collection_year

    -- what neither we count nor anybody publishes
    where counted.live_value is not null or compared.indicator_id is not null

),

measured as (

    select
        joined.*,
        parts.unit,
        case
            when joined.value is null or not coalesce(joined.is_of_people, parts.is_of_people) then null
            when parts.unit = 'percent' and joined.denominator > 0
                then if(joined.numerator between 0 and joined.denominator, 'share', null)
            when parts.unit = 'rate' and joined.denominator > 0 then 'count'
            when parts.unit = 'count' and joined.value >= 0 then 'count'
        end as chance,
        if(parts.unit = 'count', joined.value, joined.numerator) as counted,
        case parts.unit when 'percent' then 100 when 'rate' then 10000 / joined.denominator else 1 end as scale,
        if(
            chance is not null,
            scale * counted / if(chance = 'share', joined.denominator, 1),
            joined.value
        ) as exact_value

    from joined

    inner join parts on joined.indicator_id = parts.indicator_id and joined.part = parts.part

),

bounded as (

    select
        *,
        case chance
            when 'share' then round(scale * {{ wilson('numerator', 'denominator', '-') }}, 4)
            when 'count' then round(scale * {{ byar_low('counted') }}, 4)
        end as interval_low,
        case chance
            when 'share' then round(scale * {{ wilson('numerator', 'denominator', '+') }}, 4)
            when 'count' then round(scale * {{ byar_high('counted') }}, 4)
        end as interval_high

    from measured

)

select * from bounded
