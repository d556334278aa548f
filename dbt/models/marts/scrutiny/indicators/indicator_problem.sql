with

members as (

    select * from {{ ref('indicator_member') }}

    -- the year's own figure; what is open is open in its months as well
    where (is_numerator or is_denominator) and not is_month

),

problems as (

    select * from {{ ref('grading_problem') }}

),

in_lines as (

    select
        members.indicator_id,
        members.collection_year,
        members.child_key,
        problems.problem_id,
        problems.rule,
        problems.title,
        unnest([  -- noqa: AL03
            {
                'breakdown': coalesce(members.line_kind, 'total'),
                'breakdown_value': coalesce(members.line_name, 'all')
            },
            {% for stratum in strata() %}
                { 'breakdown': '{{ stratum }}', 'breakdown_value': members.{{ stratum }} }
                {%- if not loop.last %},{% endif %}
            {% endfor %}
        ], recursive := true)

    from members

    inner join problems
        on
            members.child_key = problems.child_key
            and members.collection_year = problems.collection_year

),

drilled as (

    select distinct * from in_lines

    where breakdown_value is not null

)

select * from drilled
