with

figures as (

    select * from {{ ref('indicator_figure') }}

),

released as (

    select
        indicator_id,
        measure,
        collection_year,
        as_at,
        breakdown,
        breakdown_value,
        vintage,
        is_of_people,
        numerator_members,
        denominator_members,
        numerator_people,
        denominator_people,
        numerator_set,
        denominator_set

    from figures

    where {{ is_public('breakdown', 'is_month', 'vintage') }}

)

select * from released
