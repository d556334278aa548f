{% macro counted_members() -%}
    {#- The sums over the members of an indicator, for a figure of them all or of a group. -#}
    -- summed as decimals, for a sum of binary fractions depends on the order of its rows
    sum(numerator_amount::decimal(28, 9)) filter (is_numerator) as numerator_sum,
    sum(denominator_amount::decimal(28, 9)) filter (is_denominator) as denominator_sum,
    median(numerator_amount) filter (is_numerator) as numerator_median,
    count(*) filter (is_numerator) as numerator_members,
    count(*) filter (is_denominator) as denominator_members,
    -- who is counted once need not be looked up among the others
    coalesce(
        nullif(count(distinct person_hash) filter (is_numerator and member_kind <> 'child'), 0),
        count(person_hash) filter (is_numerator)
    ) as numerator_people,
    coalesce(
        nullif(count(distinct person_hash) filter (is_denominator and member_kind <> 'child'), 0),
        count(person_hash) filter (is_denominator)
    ) as denominator_people,
    -- the sums of sets that add up add up: disclosure control finds by them what is part of what
    (sum(member_hash) filter (is_numerator) % {{ hash_modulus() }})::bigint as numerator_set,
    (sum(member_hash) filter (is_denominator) % {{ hash_modulus() }})::bigint as denominator_set,
    count(person_hash) > 0 as is_of_people,
    count(*) filter (is_child) as child_records,
    count(*) filter (is_child and has_problem) as child_records_with_problems,
    max({{ source_of('member_kind') }}) as source_system,
    bool_or(is_month) as is_month,
    bool_or(is_checked) as is_checked
{%- endmacro %}
