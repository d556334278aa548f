{% macro problem_id(problem) -%}
    {#- What a problem is, as 16 hex digits: the same problem has the same id every night. -#}
    left(md5(concat_ws(
        '|', {{ problem }}.source, coalesce({{ problem }}.collection_year, ''), {{ problem }}.rule, {{ problem }}.module,
        {{ problem }}.fields, {{ problem }}.child_key, {{ problem }}.record
    )), 16)
{%- endmacro %}
