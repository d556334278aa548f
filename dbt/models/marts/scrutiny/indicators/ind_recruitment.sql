with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

enquiries as (

    -- an enquiry made twice is one enquiry
    select
        years.collection_year,
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
        applications.application_id,
        applications.received_date,
        applications.household_type

    from years

    inner join applications on applications.received_date between years.starts_on and years.as_at

),

approved as (

    select
        years.collection_year,
        applications.application_id,
        applications.approved_date,
        applications.household_type

    from years

    inner join applications on applications.approved_date between years.starts_on and years.as_at

),

households as (

    select * from {{ ref('dim_household') }}

),

approvals as (

    select
        years.collection_year,
        households.household_id,
        households.household_type,
        'approvals' as flow,
        households.approved_date as counted_on,
        1 as amount

    from years

    inner join households on households.approved_date between years.starts_on and years.as_at

),

deregistrations as (

    select
        years.collection_year,
        households.household_id,
        households.household_type,
        'deregistrations' as flow,
        households.deregistered_date as counted_on,
        -1 as amount

    from years

    inner join households on households.deregistered_date between years.starts_on and years.as_at

),

registered as (

    select
        years.collection_year,
        households.household_id,
        households.household_type,
        years.as_at as counted_on

    from years

    inner join households
        on
            households.approved_date <= years.as_at
            and coalesce(households.deregistered_date, date '9999-12-31') > years.as_at

),

flows as (

    select * from approvals

    union all

    select * from deregistrations

),

-- (indicator, year, kind, key, day, numerator, denominator, amount, line kind, line)

listed as (

    select
        collection_year,
        'enquiry' as member_kind,
        enquiry_id as member_key,
        received_date as counted_on,
        unnest([
            {'id': 'R01', 'num': true, 'den': false, 'amount': 1, 'kind': null, 'line': null},
            {'id': 'R01', 'num': true, 'den': false, 'amount': 1, 'kind': 'channel', 'line': channel_code},
            {'id': 'R02', 'num': false, 'den': true, 'amount': 1, 'kind': null, 'line': null}
        ]) as measure

    from enquiries

    union all

    select
        collection_year,
        'application' as member_kind,
        application_id as member_key,
        received_date as counted_on,
        unnest([
            {'id': 'R02', 'num': household_type = 'mainstream', 'den': false, 'amount': 1, 'kind': null, 'line': null},
            {'id': 'R03', 'num': false, 'den': true, 'amount': 1, 'kind': null, 'line': null},
            {'id': 'R03', 'num': false, 'den': true, 'amount': 1, 'kind': 'household_type', 'line': household_type}
        ]) as measure

    from received

    union all

    select
        collection_year,
        'application' as member_kind,
        application_id as member_key,
        approved_date as counted_on,
        unnest([
            {'id': 'R03', 'num': true, 'den': false, 'amount': 1, 'kind': null, 'line': null},
            {'id': 'R03', 'num': true, 'den': false, 'amount': 1, 'kind': 'household_type', 'line': household_type}
        ]) as measure

    from approved

    union all

    select
        collection_year,
        'household' as member_kind,
        household_id as member_key,
        counted_on,
        unnest([
            {'id': 'R07', 'num': true, 'den': false, 'amount': amount, 'kind': null, 'line': null},
            {'id': 'R07', 'num': true, 'den': false, 'amount': amount, 'kind': 'household_type', 'line': household_type},
            {'id': 'R07', 'num': true, 'den': false, 'amount': 1, 'kind': 'flow', 'line': flow}
        ]) as measure

    from flows

    union all

    select
        collection_year,
        'household' as member_kind,
        household_id as member_key,
        counted_on,
        {'id': 'R07', 'num': true, 'den': false, 'amount': 1, 'kind': 'flow', 'line': 'households'} as measure

    from registered

),

members as (

    select
        measure.id as indicator_id,
        collection_year,
        member_kind,
        member_key,
        counted_on,
        measure.num as is_numerator,
        measure.den as is_denominator,
        measure.amount::double as numerator_amount,
        1::double as denominator_amount,
        measure.kind as line_kind,
        measure.line as line,
        null::varchar as age_group,
        null::varchar as placement_type_code

    from listed

    where measure.num or measure.den

)

select * from members
