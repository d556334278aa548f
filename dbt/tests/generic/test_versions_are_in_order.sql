{#- A version is known from one night up to a later one. -#}
{% test versions_are_in_order(model) %}

select * from {{ model }}
where known_from is null or known_to <= known_from

{% endtest %}
