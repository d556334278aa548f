{#- Where the council filed a return of the year itself, the return is what it filed, row for row. -#}
{%- macro as_filed(module) -%}
select
    filed.* exclude (row_number, child_id),
    (row_number() over (partition by filed.collection_year order by filed.row_number) - 1)::integer as row_id,
    child.child_key

from {{ ref('stg_ssda903__' ~ module) }} as filed

inner join {{ ref('int_collection_year__reported') }} as reported
    on filed.collection_year = reported.collection_year

left join {{ ref('int_child__merged') }} as child on filed.child_id = child.child_id
{%- endmacro -%}
