with

hidden as (

    select * from {{ ref('hidden_figure') }}

),

explained as (

    select
        indicator_id,
        collection_year,
        as_at,
        breakdown,
        breakdown_value,
        vintage,
        rule,
        case rule
            when 'primary' then 'It counts too few people to be shown.'
            when 'small base' then 'Too few people stand behind it.'
            when 'secondary' then 'With it, a hidden figure could be worked out.'
        end as because

    from hidden

)

select * from explained
