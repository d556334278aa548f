with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

households as (

    select
        *,
        coalesce(deregistered_date, date '9999-12-31') as left_on

    from {{ ref('dim_household') }}

),

happened as (

    select
        years.collection_year,
        years.as_at,
        households.household_id,
        households.household_type,
        households.primary_care_type_code,
        unnest([  -- noqa: AL03
            {
                'flow': 'approvals',
                'counted_on': households.approved_date,
                'is_so': households.approved_date between years.starts_on and years.as_at
            },
            {
                'flow': 'deregistrations',
                'counted_on': households.deregistered_date,
                'is_so': households.deregistered_date between years.starts_on and years.as_at
            },
            -- as on 31 March before, so that what one year ends with the next begins with
            {
                'flow': 'households at 1 April',
                'counted_on': years.starts_on,
                'is_so': households.approved_date < years.starts_on and households.left_on >= years.starts_on
            },
            {
                'flow': 'households',
                'counted_on': years.as_at,
                'is_so': households.approved_date <= years.as_at and households.left_on > years.as_at
            }
        ], recursive := true)

    from years

    cross join households

),

flows as (

    select * exclude (is_so) from happened

    where is_so

)

select * from flows
