with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

enquiries as (

    -- an enquiry made twice is one enquiry
    select
        years.collection_year,
        years.as_at,
        enquiries.enquiry_id,
        enquiries.received_date,
        coalesce(enquiries.channel_code, 'not known') as channel_code

    from years

    inner join {{ ref('fct_enquiry') }} as enquiries
        on enquiries.received_date between years.starts_on and years.as_at

    where coalesce(enquiries.outcome_code, '') <> 'duplicate'

),

applications as (

    select * from {{ ref('fct_application') }}

),

received as (

    select
        years.collection_year,
        years.as_at,
        applications.application_id,
        applications.received_date,
        applications.household_type

    from years

    inner join applications on applications.received_date between years.starts_on and years.as_at

),

approved as (

    select
        years.collection_year,
        years.as_at,
        applications.application_id,
        applications.approved_date,
        applications.household_type

    from years

    inner join applications on applications.approved_date between years.starts_on and years.as_at

),

listed as (

    select
        collection_year,
        as_at,
        'enquiry' as member_kind,
        enquiry_id as member_key,
        received_date as counted_on,
        unnest([  -- noqa: AL03
            {
                'indicator_id': 'R01',
                'is_numerator': true,
                'is_denominator': false,
                'line_kind': null,
                'line_name': null
            },
            {
                'indicator_id': 'R01',
                'is_numerator': true,
                'is_denominator': false,
                'line_kind': 'channel',
                'line_name': channel_code
            },
            {
                'indicator_id': 'R02',
                'is_numerator': false,
                'is_denominator': true,
                'line_kind': null,
                'line_name': null
            }
        ], recursive := true)

    from enquiries

    union all

    select
        collection_year,
        as_at,
        'application' as member_kind,
        application_id as member_key,
        received_date as counted_on,
        unnest([  -- noqa: AL03
            {
                'indicator_id': 'R02',
                'is_numerator': household_type = 'mainstream',
                'is_denominator': false,
                'line_kind': null,
                'line_name': null
            },
            {
                'indicator_id': 'R03',
                'is_numerator': false,
                'is_denominator': true,
                'line_kind': null,
                'line_name': null
            },
            {
                'indicator_id': 'R03',
                'is_numerator': false,
                'is_denominator': true,
                'line_kind': 'household_type',
                'line_name': household_type
            }
        ], recursive := true)

    from received

    union all

    select
        collection_year,
        as_at,
        'application' as member_kind,
        application_id as member_key,
        approved_date as counted_on,
        unnest([  -- noqa: AL03
            {
                'indicator_id': 'R03',
                'is_numerator': true,
                'is_denominator': false,
                'line_kind': null,
                'line_name': null
            },
            {
                'indicator_id': 'R03',
                'is_numerator': true,
                'is_denominator': false,
                'line_kind': 'household_type',
                'line_name': household_type
            }
        ], recursive := true)

    from approved

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
        line_kind,
        line_name,
        null::varchar as age_group,
        null::integer as episode_no

    from listed

    where is_numerator or is_denominator

)

select * from members
