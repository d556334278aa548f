{#- A cell of a published table: its number, or the symbol that stands in its place. Never both. -#}
{% macro published_number(cell) -%}
    if(isfinite(try_cast({{ cell }} as double)), try_cast({{ cell }} as double), null)
{%- endmacro %}

{#- LAIT writes - for every kind of missing: it is not available, and why is not known. -#}
{% macro published_symbol(cell) -%}
    case
        when trim({{ cell }}) in ('c', 'k', 'z', 'x', 'low', 'u') then trim({{ cell }})
        when trim({{ cell }}) = '-' then 'x'
    end
{%- endmacro %}

{#- The collection year that ends on 31 March of a year: 2025 is 2024/25. -#}
{% macro year_ending(year) -%}
    ({{ year }} - 1) || '/' || lpad(({{ year }} % 100)::varchar, 2, '0')
{%- endmacro %}

{#-
    The collection year of a LAIT label: 2025, 2025 (prov) and the like end on 31 March 2025; 2024-25, 2024/25 and
    2024-25 (OT) say both years. Spans of several years and 0 are no single year.
-#}
{% macro year_of_label(label) -%}
    case
        when regexp_full_match({{ label }}, '20\d\d( \((prov|Rev|Final)\))?')
            then {{ year_ending('left(' ~ label ~ ', 4)::integer') }}
        when
            regexp_full_match({{ label }}, '20\d\d[-/]\d\d( \(OT\))?')
            and (left({{ label }}, 4)::integer + 1) % 100 = substr({{ label }}, 6, 2)::integer
            then {{ year_ending('(left(' ~ label ~ ', 4)::integer + 1)') }}
    end
{%- endmacro %}
