with

figures as (

    select * from {{ ref('released_figure') }}

),

suppressions as (

    select * from {{ ref('fct_suppression') }}

),

counted as (

    select
        figures.collection_year,
        figures.as_at,
        count(*) as released,
        count(suppressions.rule) as hidden,
        count(*) filter (suppressions.rule = 'primary') as hidden_primary,
        count(*) filter (suppressions.rule = 'small base') as hidden_small_base,
        count(*) filter (suppressions.rule = 'secondary') as hidden_secondary,
        {{ half_up('100 * hidden / released', 1) }} as hidden_pct,
        {{ half_up('100 * hidden_secondary / released', 1) }} as hidden_secondary_pct,
        -- a hidden five is a smaller loss than a hidden fifty
        {{ half_up('100 * coalesce(sum(figures.numerator_members) filter (suppressions.rule is not null), 0)
            / nullif(sum(figures.numerator_members), 0)', 1) }} as hidden_people_pct

    from figures

    left join suppressions
        on
            figures.indicator_id = suppressions.indicator_id
            and figures.collection_year = suppressions.collection_year
            and figures.as_at = suppressions.as_at
            and figures.breakdown = suppressions.breakdown
            and figures.breakdown_value = suppressions.breakdown_value
            and figures.vintage = suppressions.vintage

    group by all

)

select * from counted

order by collection_year, as_at
