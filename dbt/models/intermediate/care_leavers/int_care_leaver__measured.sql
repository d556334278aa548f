with

counted as (

    select * from {{ ref('int_care_leaver__counted') }}

),

measured as (

    select
        collection_year,
        as_at,
        child_key,
        birthday_age,
        birthday_date,
        unnest([  -- noqa: AL03
            { 'measure_id': 'L01', 'part': null, 'is_numerator': true, 'is_denominator': false },
            { 'measure_id': 'L02', 'part': null, 'is_numerator': is_in_touch, 'is_denominator': true },
            -- not in touch leaves out those of whom a third party told
            {
                'measure_id': 'L02',
                'part': 'not in touch',
                'is_numerator': not is_in_touch and activity_group = 'not known',
                'is_denominator': true
            },
            {
                'measure_id': 'L03',
                'part': null,
                'is_numerator': activity_group = 'education, employment or training',
                'is_denominator': true
            },
            {
                'measure_id': 'L04',
                'part': null,
                'is_numerator': coalesce(activity_code in ('F1', 'P1'), false),
                'is_denominator': true
            },
            {
                'measure_id': 'L05',
                'part': null,
                'is_numerator': coalesce(activity_code in ('F4', 'P4'), false),
                'is_denominator': true
            },
            {
                'measure_id': 'L06',
                'part': null,
                'is_numerator': activity_group = 'not in education, employment or training',
                'is_denominator': true
            },
            {% for code, reason in [
                ('G4', 'illness or disability'), ('G5', 'other reason'), ('G6', 'pregnancy or parenting')
            ] %}
                {
                    'measure_id': 'L06',
                    'part': '{{ reason }}',
                    'is_numerator': coalesce(activity_code = '{{ code }}', false),
                    'is_denominator': true
                },
            {% endfor %}
            {
                'measure_id': 'L07',
                'part': null,
                'is_numerator': activity_group = 'not known',
                'is_denominator': true
            },
            {
                'measure_id': 'L08',
                'part': null,
                'is_numerator': suitability = 'suitable',
                'is_denominator': has_home_to_judge
            },
            {
                'measure_id': 'L09',
                'part': null,
                'is_numerator': suitability <> 'suitable',
                'is_denominator': has_home_to_judge
            },
            {
                'measure_id': 'L09',
                'part': 'unsuitable',
                'is_numerator': suitability = 'unsuitable',
                'is_denominator': has_home_to_judge
            },
            {
                'measure_id': 'L09',
                'part': 'no information',
                'is_numerator': suitability = 'no information',
                'is_denominator': has_home_to_judge
            }
        ], recursive := true)

    from counted

),

asked as (

    select * from measured

    where is_numerator or is_denominator

)

select * from asked
