with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

happened as (

    select
        'enquiry' as member_kind,
        enquiry_id as member_key,
        received_date as counted_on,
        'enquiries' as flow,
        'mainstream' as household_type

    from {{ ref('counted_enquiry') }}

    union all

    select
        'application' as member_kind,
        application_id as member_key,
        received_date as counted_on,
        'applications' as flow,
        household_type

    from {{ ref('fct_application') }}

    union all

    select
        'application' as member_kind,
        application_id as member_key,
        approved_date as counted_on,
        'approvals' as flow,
        household_type

    from {{ ref('fct_application') }}

),

flows as (

    select
        years.collection_year,
        years.as_at,
        happened.*

    from years

    inner join happened on happened.counted_on between years.starts_on and years.as_at

),

-- not cohorts: what came in the year over what came in the year. Relatives are asked and do not enquire.

listed as (

    select
        *,
        unnest([  -- noqa: AL03
            {
                'indicator_id': 'R02',
                'line_name': null,
                'is_numerator': flow = 'applications' and household_type = 'mainstream',
                'is_denominator': flow = 'enquiries'
            },
            {
                'indicator_id': 'R03',
                'line_name': null,
                'is_numerator': flow = 'approvals' and household_type = 'mainstream',
                'is_denominator': flow = 'applications' and household_type = 'mainstream'
            },
            {
                'indicator_id': 'R03',
                'line_name': household_type,
                'is_numerator': flow = 'approvals',
                'is_denominator': flow = 'applications'
            }
        ], recursive := true)

    from flows

),

members as (

    select
        indicator_id,
        collection_year,
        as_at,
        member_kind,
        member_key,
        counted_on,
        is_numerator,
        is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is null, null, 'household_type') as line_kind,
        line_name

    from listed

    where is_numerator or is_denominator

)

select * from members
