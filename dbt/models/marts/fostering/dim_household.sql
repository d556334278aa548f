with

households as (

    select * from {{ ref('stg_fostering__household') }}

),

carers as (

    select
        household_id,
        count(*)::integer as carers,
        max(age_band) as eldest_carer_age_band

    from {{ ref('stg_fostering__carer') }}

    where start_date <= {{ night() }} and coalesce(end_date, date '9999-12-31') > {{ night() }}

    group by household_id

),

described as (

    select
        households.household_id,
        households.approval_status_code,
        {{ household_type_of('households.primary_care_type_code') }} as household_type,
        households.primary_care_type_code,
        households.approved_date,
        {{ collection_year_of('households.approved_date') }} as approved_collection_year,
        households.deregistered_date,
        {{ collection_year_of('households.deregistered_date') }} as deregistered_collection_year,
        households.deregistration_reason,
        coalesce(
            households.approved_date <= {{ night() }}
            and coalesce(households.deregistered_date, date '9999-12-31') > {{ night() }},
            false
        ) as is_on_register,
        households.approved_places,
        households.terms_min_age,
        households.terms_max_age,
        coalesce(carers.carers, 0) as carers,
        carers.eldest_carer_age_band,
        households.local_authority_area,
        split_part(households.postcode, ' ', 1) as postcode_district,
        households.last_annual_review_date,
        (coalesce(households.last_annual_review_date, households.approved_date) + interval 12 months)::date
            as next_review_due_date

    from households

    left join carers on households.household_id = carers.household_id

)

select * from described
