with

years as (

    select * from {{ ref('int_scrutiny_year__paid') }}

),

spent as (

    select * from {{ ref('int_s251__spent') }}

),

returns as (

    select * from {{ ref('stg_reference__finance_return') }}

),

populations as (

    select
        collection_year,
        as_at,
        population

    from {{ ref('int_scrutiny_year__spanned') }}

    where is_complete

),

-- Who has a personal adviser on the day and is 18 to 24: the law's own age for support.
supported as (

    select distinct
        years.collection_year,
        years.as_at,
        people.child_key

    from years

    -- without money booked to leaving care there is nothing to share out
    inner join spent
        on
            years.collection_year = spent.collection_year
            and years.as_at = spent.as_at
            and spent.s251_heading_code = 'leaving_care_support'

    inner join {{ ref('stg_care_leavers__advisor') }} as advisers
        on
            years.as_at >= advisers.advisor_start_date
            and years.as_at < coalesce(advisers.advisor_end_date, date '9999-12-31')

    inner join {{ ref('int_child__merged') }} as people on advisers.person_id = people.person_id

    where
        years.as_at >= {{ birthday('people.birth_date', 18) }}
        and years.as_at < {{ birthday('people.birth_date', 25) }}
        and coalesce(people.death_date > years.as_at, true)

),

amounts as (

    select
        'S05' as indicator_id,
        collection_year,
        as_at,
        s251_heading_code as line_code,
        net_amount as numerator_amount,
        null::double as denominator_amount,
        null::varchar as line_kind

    from spent

    where s251_heading_code = 'leaving_care_support'

    union all

    -- both sides from the return: the ledger holds no other children's services
    select
        'S06' as indicator_id,
        years.collection_year,
        years.as_at,
        returns.line_code,
        if(returns.is_looked_after, returns.amount, null)::double as numerator_amount,
        if(returns.line_code = 'children_and_young_people', returns.amount, null)::double as denominator_amount,
        null::varchar as line_kind

    from years

    inner join returns
        on years.is_returned and years.collection_year = returns.financial_year and returns.return_code = 'S251'

    where returns.is_looked_after or returns.line_code = 'children_and_young_people'

    union all

    select
        'S07' as indicator_id,
        populations.collection_year,
        populations.as_at,
        returns.line_code,
        if(returns.return_code = 'RO3', returns.amount, null)::double as numerator_amount,
        if(returns.return_code = 'RSX', returns.amount, null)::double as denominator_amount,
        null::varchar as line_kind

    from populations

    inner join returns
        on
            populations.collection_year = returns.financial_year
            and (returns.return_code, returns.line_code)
            in (('RO3', 'childrens_social_care'), ('RSX', 'total_service_expenditure'))

    union all

    select
        'S07' as indicator_id,
        populations.collection_year,
        populations.as_at,
        returns.line_code,
        returns.amount::double as numerator_amount,
        populations.population as denominator_amount,
        'per_child' as line_kind

    from populations

    inner join returns
        on
            populations.collection_year = returns.financial_year
            and returns.return_code = 'RO3'
            and returns.line_code = 'childrens_social_care'

    where populations.population is not null

),

members as (

    select
        indicator_id,
        collection_year,
        as_at,
        's251_heading' as member_kind,
        line_code as member_key,
        as_at as counted_on,
        numerator_amount is not null as is_numerator,
        denominator_amount is not null as is_denominator,
        coalesce(numerator_amount, 0) as numerator_amount,
        coalesce(denominator_amount, 0) as denominator_amount,
        line_kind,
        if(line_kind = 'per_child', 'pounds a child', null) as line_name,
        if(line_kind = 'per_child', 'mean_money', null) as line_measure

    from amounts

    union all

    select
        'S05' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        false as is_numerator,
        true as is_denominator,
        0::double as numerator_amount,
        1::double as denominator_amount,
        null::varchar as line_kind,
        null::varchar as line_name,
        null::varchar as line_measure

    from supported

)

select * from members
