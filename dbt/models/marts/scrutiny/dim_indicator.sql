with

catalogue as (

    select * from {{ ref('indicator_catalogue') }}

),

described as (

    select
        indicator_id,
        indicator_name,
        definition,
        numerator,
        denominator,
        counting_window,
        source_columns,
        stratifiers,
        published_comparator,
        authority,
        confidence,
        measure,
        polarity,
        strategy_priority,
        owner,
        measure is not null as is_computed,
        why_not_computed

    from catalogue

)

select * from described
