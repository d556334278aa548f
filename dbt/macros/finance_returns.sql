{% macro finance_returns() -%}
    {#- What the council told government of its spending, from the file named in authority.yml (reference:
        finance_returns): financial_year, return (S251, RO3 or RSX), line, amount in pounds. Nothing where there is no
        such file: what needs it is then not available. -#}
    {%- set file = var('finance_returns', '') -%}
    {%- if execute and file and run_query("select 1 from glob('" ~ file ~ "')").rows | length > 0 -%}
        (
            select
                replace(trim(financial_year), '-', '/') as financial_year,
                upper(trim("return")) as return_code,
                {{ words_of('line') }} as line,
                {{ amount_of('amount') }} as amount
            from read_csv('{{ file }}', all_varchar = true)
        )
    {%- else -%}
        (
            select
                null::varchar as financial_year,
                null::varchar as return_code,
                null::varchar as line,
                null::decimal(14, 2) as amount
            where false
        )
    {%- endif -%}
{%- endmacro %}
