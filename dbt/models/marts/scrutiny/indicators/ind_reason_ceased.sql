with

ceased as (

    select * from {{ ref('int_looked_after__ceased_in_year') }}

),

reason_groups as (

    select distinct reason_ceased_group from {{ ref('codeset_reason_episode_ceased') }}

    where code <> 'X1'

    union all

    select 'not known' as reason_ceased_group

),

counted as (

    select
        collection_year,
        as_at,
        child_key,
        ceased_on,
        episode_no,
        unnest([  -- noqa: AL03
            -- E43 and E44 were special guardianship until 2017/18
            {% for indicator, line_kind, line_name, codes in [
                ('C12', '', '', ['E43', 'E44', 'E45', 'E46', 'E47', 'E48']),
                ('C12', 'special_guardian', 'former foster carer', ['E43', 'E45', 'E46']),
                ('C12', 'special_guardian', 'another carer', ['E44', 'E47', 'E48']),
                ('C13', '', '', ['E41']),
                ('C14', '', '', ['E4A', 'E4B']),
                ('C14', 'return_home', 'planned', ['E4A']),
                ('C14', 'return_home', 'unplanned', ['E4B']),
                ('C15', '', '', ['E11', 'E12']),
            ] %}
                {
                    'indicator_id': '{{ indicator }}',
                    'line_kind': nullif('{{ line_kind }}', ''),
                    'line_name': nullif('{{ line_name }}', ''),
                    'is_numerator': coalesce(reason_ceased_code in ('{{ codes | join("', '") }}'), false)
                },
            {% endfor %}
            { 'indicator_id': 'C11', 'line_kind': null, 'line_name': null, 'is_numerator': true }
        ], recursive := true)

    from ceased

    union all by name

    select
        'C11' as indicator_id,
        ceased.collection_year,
        ceased.as_at,
        ceased.child_key,
        ceased.ceased_on,
        ceased.episode_no,
        'reason_ceased' as line_kind,
        reason_groups.reason_ceased_group as line_name,
        ceased.reason_ceased_group = reason_groups.reason_ceased_group as is_numerator

    from ceased

    cross join reason_groups

),

members as (

    select
        indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        ceased_on as counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name,
        episode_no

    from counted

)

select * from members
