with

figures as (

    select * from {{ ref('indicator_figure') }}

),

hidden as (

    select * from {{ ref('hidden_figure') }}

),

tables_behind as (

    select * from {{ ref('graded_table') }}

),

-- children are counted one by one; what is no child is known by the tables it comes from. Where a figure has both, it
-- is as good as the worse of them: a ledger of thousands of rows would hide the children.

trusted as (

    select
        figures.*,
        coalesce(tables_behind.records_with_problems / tables_behind.records, 0)
        > coalesce(figures.child_records_with_problems / nullif(figures.child_records, 0), -1) as is_by_tables,
        if(is_by_tables, tables_behind.records, figures.child_records) as records_behind,
        if(
            is_by_tables, tables_behind.records_with_problems, figures.child_records_with_problems
        ) as problems_behind,
        if(figures.is_checked, records_behind, null) as records,
        if(figures.is_checked, problems_behind, null) as records_with_problems,
        {{ is_public('figures.breakdown', 'figures.is_month', 'figures.vintage') }} as is_public,
        not is_public or hidden.rule is not null as is_hidden

    from figures

    -- what the tables were like when a return was frozen is not kept
    left join tables_behind on figures.source_system = tables_behind.source and figures.vintage = 'live'

    left join hidden
        on
            figures.indicator_id = hidden.indicator_id
            and figures.collection_year = hidden.collection_year
            and figures.as_at = hidden.as_at
            and figures.breakdown = hidden.breakdown
            and figures.breakdown_value = hidden.breakdown_value
            and figures.vintage = hidden.vintage

),

published as (

    select
        indicator_id,
        measure,
        collection_year,
        as_at,
        is_month,
        breakdown,
        breakdown_value,
        numerator,
        denominator,
        value,
        is_public,
        if(is_hidden, null, value) as published,
        case
            when is_hidden then 'c'
            when numerator is null or (denominator is null and measure not in ('count', 'sum', 'index')) then 'x'
            when denominator = 0 then 'z'
            when numerator = 0 then '0'
            when value = 0 and measure <> 'count' then 'k'
        end as symbol,
        vintage,
        -- what is not available cannot be trusted more or less
        if(value is null, null, {{ grade('records_with_problems / records') }}) as grade,
        records,
        records_with_problems

    from trusted

)

select * from published

order by indicator_id, collection_year, as_at, breakdown, breakdown_value, vintage
