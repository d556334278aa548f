with

catalogue as (

    select
        *,
        {{ unit_of('measure') }} as unit

    from {{ ref('indicator_catalogue') }}

),

published as (

    select
        indicator_id,
        part,
        any_value(part_name) as part_name,
        any_value(unit) as unit,
        max(decimals) as decimals,
        any_value(breakdown) as breakdown,
        any_value(breakdown_value) as breakdown_value,
        bool_and(is_of_people) as is_of_people,
        any_value(polarity) as polarity

    from {{ ref('published_measure') }}

    group by all

),

parts as (

    select
        published.* exclude (polarity),
        coalesce(published.polarity, catalogue.polarity) as polarity

    from published

    inner join catalogue on published.indicator_id = catalogue.indicator_id

    union all

    -- what nobody publishes is still compared with the year before
    select
        indicator_id,
        'figure' as part,
        replace(replace(unit, '_', ' '), 'percent', 'per cent') as part_name,
        unit,
        (measure in ('mean', 'median', 'percent_change'))::integer as decimals,
        'total' as breakdown,
        'all' as breakdown_value,
        true as is_of_people,
        polarity

    from catalogue

    where
        measure is not null
        and not exists (
            select 1
            from published
            where published.indicator_id = catalogue.indicator_id and published.part = 'figure'
        )

)

select * from parts
