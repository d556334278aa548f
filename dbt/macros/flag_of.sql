{% macro flag_of(column) -%}
    {#- Y, yes, 1, true and N, no, 0, false in any case, alone or as `Y - Yes`; anything else is unknown, never
        false. -#}
    case
        when {{ words_of(column) }} in ('y', 'yes', '1', 'true', 'y yes', '1 yes') then true
        when {{ words_of(column) }} in ('n', 'no', '0', 'false', 'n no', '0 no') then false
    end
{%- endmacro %}
