{% macro strata() -%}
    {#- The breakdowns of people that an indicator of children may have: which, its catalogue row says. -#}
    {{ return([
        'age_band', 'sex', 'ethnic_group', 'uasc', 'legal_status_group', 'category_of_need', 'placement_group',
        'provider_group', 'home_locality', 'placement_location', 'distance_band',
    ]) }}
{%- endmacro %}

{% macro paired_strata() -%}
    {#- The breakdowns that are crossed with each other; never more than two at once. -#}
    {{ return([
        ('age_band', 'sex'), ('age_band', 'ethnic_group'), ('age_band', 'uasc'), ('age_band', 'legal_status_group'),
        ('age_band', 'category_of_need'), ('age_band', 'placement_group'), ('age_band', 'provider_group'),
        ('sex', 'ethnic_group'), ('sex', 'placement_group'), ('category_of_need', 'placement_group'),
        ('placement_group', 'provider_group'), ('placement_group', 'placement_location'),
        ('placement_group', 'distance_band'), ('placement_location', 'provider_group'),
        ('placement_location', 'distance_band'), ('home_locality', 'placement_location'),
    ]) }}
{%- endmacro %}
