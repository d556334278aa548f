with

violation as (

    select * from {{ source('operations', 'violation') }}

),

rule as (

    select * from {{ source('operations', 'rule_result') }}

),

episode as (

    select * from {{ ref('ssda903__episodes') }}

),

broken as (

    select
        'rule' as source,
        coalesce(violation.child_key, '') as child_key,
        violation.collection_year,
        violation.rule,
        rule.level,
        violation.module,
        upper(violation.fields) as fields,
        rule.title,
        rule.message as what_to_do,
        {{ team_of('violation.module') }} as owner_team,
        '' as record,
        violation.row_id,
        1 as rows,
        episode.decom as began,
        violation.module as return_module,
        string_split(upper(violation.fields), ', ') as return_fields

    from violation

    left join rule
        on
            violation.collection_year = rule.collection_year
            and violation.rule = rule.rule

    left join episode
        on
            violation.module = 'episodes'
            and violation.collection_year = episode.collection_year
            and violation.row_id = episode.row_id

)

select * from broken
