with

years as (

    -- who has been in care for two and a half years cannot be told from records of one
    select
        collection_year,
        as_at

    from {{ ref('int_scrutiny_year__spanned') }}

    where records_begin_on <= (as_at - interval 30 months)::date

),

long_term as (

    select looked_after.*

    from {{ ref('int_looked_after__at_snapshot') }} as looked_after

    inner join years on looked_after.collection_year = years.collection_year and looked_after.as_at = years.as_at

    where
        looked_after.age < 16
        and looked_after.period_start_date <= (looked_after.as_at - interval 30 months)::date

),

members as (

    select
        'P24' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        -- a placement for adoption goes on from the placement before it
        coalesce(
            if(is_adoptive, coalesce(previous_placement_start_date, placement_start_date), placement_start_date)
            <= (as_at - interval 24 months)::date,
            false
        ) as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        episode_no

    from long_term

)

select * from members
