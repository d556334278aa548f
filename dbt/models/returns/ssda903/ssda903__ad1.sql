with

built as (

    select
        in_year.collection_year,
        in_year.child_key,
        in_year.child_id as child,
        child.birth_date as dob,
        decision.decision_date as date_int,
        decision.matched_date as date_match,
        decision.is_adopted_by_carer::integer::varchar as foster_care,
        decision.number_of_adopters::varchar as nb_adoptr,
        decision.adopter_sex_code as sex_adoptr,
        decision.adopter_legal_status_code as ls_adoptr

    from {{ ref('int_adoption_decision__from_ssd') }} as decision

    inner join {{ ref('int_child__in_year') }} as in_year on decision.child_id = in_year.child_id

    inner join {{ ref('int_collection_year__reported') }} as reported
        on in_year.collection_year = reported.collection_year

    inner join {{ ref('int_child__merged') }} as child on in_year.child_id = child.child_id

    where
        not reported.is_filed
        and in_year.adopted_date is not null
        and decision.decision_reversed_date is null

    -- Of several decisions that stand, the adoption followed the last.
    qualify row_number() over (
        partition by in_year.collection_year, in_year.child_id
        order by decision.decision_date desc nulls last, decision.matched_date desc nulls last
    ) = 1

),

numbered as (

    select
        collection_year,
        {{ row_id('child') }} as row_id,
        child,
        dob,
        {{ return_cell('dob') }} as dob_text,
        date_int,
        {{ return_cell('date_int') }} as date_int_text,
        date_match,
        {{ return_cell('date_match') }} as date_match_text,
        foster_care,
        nb_adoptr,
        sex_adoptr,
        ls_adoptr,
        child_key

    from built

),

-- Where the council filed a return of the year itself, the return is what it filed, row for row.
filed as (

    {{ as_filed('ad1') }}

),

ad1 as (

    select * from numbered

    union all by name

    select * from filed

)

select * from ad1
