with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

households as (

    select * from {{ ref('dim_household') }}

),

approvals as (

    select
        years.collection_year,
        years.as_at,
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
        years.as_at,
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
        years.as_at,
        households.household_id,
        households.household_type,
        years.as_at as counted_on

    from years

    inner join households
        on
            years.as_at >= households.approved_date
            and coalesce(households.deregistered_date, date '9999-12-31') > years.as_at

),

flows as (

    select * from approvals

    union all

    select * from deregistrations

),

listed as (

    select
        collection_year,
        as_at,
        'household' as member_kind,
        household_id as member_key,
        counted_on,
        unnest([  -- noqa: AL03
            {
                'indicator_id': 'R07',
                'numerator_amount': amount,
                'line_kind': null,
                'line_name': null
            },
            {
                'indicator_id': 'R07',
                'numerator_amount': amount,
                'line_kind': 'household_type',
                'line_name': household_type
            },
            {
                'indicator_id': 'R07',
                'numerator_amount': 1,
                'line_kind': 'flow',
                'line_name': flow
            }
        ], recursive := true)

    from flows

    union all

    select
        collection_year,
        as_at,
        'household' as member_kind,
        household_id as member_key,
        counted_on,
        unnest([  -- noqa: AL03
            {
                'indicator_id': 'R07',
                'numerator_amount': 1,
                'line_kind': 'flow',
                'line_name': 'households'
            }
        ], recursive := true)

    from registered

),

members as (

    select
        indicator_id,
        collection_year,
        as_at,
        member_kind,
        member_key,
        counted_on,
        true as is_numerator,
        false as is_denominator,
        numerator_amount::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name,
        null::varchar as age_group,
        null::integer as episode_no

    from listed

)

select * from members
