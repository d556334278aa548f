with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

open_years as (

    select collection_year from {{ ref('int_collection_year__reported') }}

    where is_open

),

carers as (

    select
        carers.carer_id,
        households.household_type,
        greatest(households.approved_date, carers.start_date) as from_date,
        least(households.deregistered_date, carers.end_date) as to_date,
        coalesce(regexp_replace(carers.age_band, '\s*[-–]\s*', ' to '), 'not known') as age_band,
        try_cast(regexp_extract(carers.age_band, '\d+') as integer) as lowest_age,
        coalesce(ethnicities.ethnic_group, 'Not known') as ethnic_group,
        case carers.disability_code when 'Y' then 'yes' when 'N' then 'no' else 'not known' end as disability,
        coalesce(carers.sex_code, 'not known') as sex

    from {{ ref('stg_fostering__carer') }} as carers

    inner join {{ ref('dim_household') }} as households on carers.household_id = households.household_id

    left join {{ ref('codeset_ethnicity') }} as ethnicities on carers.ethnicity_code = ethnicities.code

    where households.approved_date is not null

),

registered as (

    select
        years.collection_year,
        years.as_at,
        carers.* exclude (from_date, to_date),  -- noqa: RF02
        -- the band is of today: good enough for a year whose return is open, and for none long past
        open_years.collection_year is not null as is_age_held

    from years

    inner join carers
        on
            years.as_at >= carers.from_date
            and coalesce(carers.to_date, date '9999-12-31') > years.as_at

    left join open_years on years.collection_year = open_years.collection_year

)

select * from registered
