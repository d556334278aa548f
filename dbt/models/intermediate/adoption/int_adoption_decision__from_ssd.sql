with

-- Special guardianship and other orders share the table; a decision for adoption has its own date.
decision as (

    select
        child.child_key,
        child.child_id,
        permanence.decision_date,
        permanence.matched_date,
        permanence.is_adopted_by_carer,
        permanence.number_of_adopters,
        permanence.adopter_sex_code,
        permanence.adopter_legal_status_code,
        permanence.decision_reversed_date,
        permanence.reason_placed_ceased_code

    from {{ ref('stg_ssd__permanence') }} as permanence

    inner join {{ ref('int_child__merged') }} as child on permanence.person_id = child.person_id

    where
        permanence.decision_date is not null
        or permanence.matched_date is not null
        or permanence.decision_reversed_date is not null

)

select * from decision
