{% macro flag_of(column) -%}
    {#- Y, yes, 1, true and N, no, 0, false in any case; anything else is unknown, never false. -#}
    case lower(trim({{ column }}))
        when 'y' then true
        when 'yes' then true
        when '1' then true
        when 'true' then true
        when 'n' then false
        when 'no' then false
        when '0' then false
        when 'false' then false
    end
{%- endmacro %}
