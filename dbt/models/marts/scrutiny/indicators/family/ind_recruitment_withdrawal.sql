with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

reasons as (

    select
        code,
        code || ' ' || meaning as line_name

    from {{ ref('codeset_term') }}

    where list = 'withdrawal_reason'

),

withdrawn as (

    -- the reason is optional: none given is other or unknown
    select
        years.collection_year,
        years.as_at,
        applications.application_id,
        applications.household_type,
        applications.outcome_date,
        coalesce(applications.withdrawal_reason_code, 'AW0') as reason_code

    from years

    inner join {{ ref('fct_application') }} as applications
        on applications.outcome_date between years.starts_on and years.as_at

    where applications.outcome_code = 'withdrawn_by_applicant' and applications.is_ended_before_panel

),

listed as (

    select
        withdrawn.*,
        true as is_numerator,
        false as is_denominator,
        null::varchar as line_kind,
        null::varchar as line_name,
        null::varchar as line_measure

    from withdrawn

    union all

    select
        withdrawn.*,
        true as is_numerator,
        false as is_denominator,
        'household_type' as line_kind,
        withdrawn.household_type as line_name,
        null as line_measure

    from withdrawn

    union all

    select
        withdrawn.*,
        withdrawn.reason_code = reasons.code as is_numerator,
        true as is_denominator,
        'withdrawal_reason' as line_kind,
        reasons.line_name,
        'percent' as line_measure

    from withdrawn

    cross join reasons

),

members as (

    select
        'R05' as indicator_id,
        collection_year,
        as_at,
        'application' as member_kind,
        application_id as member_key,
        outcome_date as counted_on,
        is_numerator,
        is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name,
        line_measure

    from listed

)

select * from members
