with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

approved as (

    select
        years.collection_year,
        years.as_at,
        applications.*,
        coalesce(applications.decision_date, applications.approved_date) as decided_date

    from years

    inner join {{ ref('fct_application') }} as applications
        on applications.approved_date between years.starts_on and years.as_at

),

-- relatives are asked and do not enquire, so that their way begins with the application

timed as (

    select
        collection_year,
        as_at,
        application_id,
        approved_date,
        unnest([  -- noqa: AL03
            {
                'line_kind': null,
                'line_name': null,
                'is_asked': household_type = 'mainstream',
                'days': decided_date - enquiry_date
            },
            {% for pair, from_date, to_date in [
                ('enquiry to visit', 'enquiry_date', 'initial_visit_date'),
                ('visit to application', 'initial_visit_date', 'received_date'),
                ('application to stage 1', 'received_date', 'stage_1_started_date'),
                ('stage 1 to stage 2', 'stage_1_started_date', 'stage_2_started_date'),
                ('stage 2 to panel', 'stage_2_started_date', 'panel_date'),
                ('panel to decision', 'panel_date', 'decided_date'),
            ] %}
                {
                    'line_kind': 'stages',
                    'line_name': '{{ pair }}',
                    'is_asked': household_type = 'mainstream',
                    'days': {{ to_date }} - {{ from_date }}
                },
            {% endfor %}
            {
                'line_kind': 'application_to_decision',
                'line_name': household_type,
                'is_asked': true,
                'days': decided_date - received_date
            }
        ], recursive := true)

    from approved

),

members as (

    -- a day that is missing, or before the one it follows, is a fault of the log and no time at all
    select
        'R06' as indicator_id,
        collection_year,
        as_at,
        'application' as member_kind,
        application_id as member_key,
        approved_date as counted_on,
        true as is_numerator,
        true as is_denominator,
        days::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name

    from timed

    where is_asked and days >= 0

)

select * from members
