with

from_ssd as (

    select
        child_key,
        child_id,
        decision_date,
        matched_date,
        is_adopted_by_carer,
        decision_reversed_date,
        reason_placed_ceased_code

    from {{ ref('int_adoption_decision__from_ssd') }}

),

-- A decision stays in every return until the child is adopted: the last of them knows what came of it.
decided as (

    select
        child_id,
        date_placed as decision_date,
        date_placed_ceased as decision_reversed_date,
        upper(trim(reason_placed_ceased)) as reason_placed_ceased_code

    from {{ ref('stg_ssda903__placed_adoption') }}

    qualify row_number() over (
        partition by child_id, date_placed order by collection_year desc, row_number desc
    ) = 1

),

adopted as (

    select
        child_id,
        date_int as decision_date,
        date_match as matched_date,
        trim(foster_care) = '1' as is_adopted_by_carer

    from {{ ref('stg_ssda903__ad1') }}

    qualify row_number() over (partition by child_id order by collection_year desc, row_number desc) = 1

),

-- The match is in another table than the decision; rule 523 says that their decisions have one date.
from_ssda903 as (

    select
        child.child_key,
        child.child_id,
        coalesce(decided.decision_date, adopted.decision_date) as decision_date,
        adopted.matched_date,
        adopted.is_adopted_by_carer,
        decided.decision_reversed_date,
        decided.reason_placed_ceased_code

    from decided

    full outer join adopted
        on decided.child_id = adopted.child_id and decided.decision_date = adopted.decision_date

    inner join {{ ref('int_child__merged') }} as child
        on coalesce(decided.child_id, adopted.child_id) = child.child_id

    where child.source_system = 'ssda903'

),

decision as (

    select * from from_ssd

    union all

    select * from from_ssda903

),

numbered as (

    select
        *,
        row_number() over (
            partition by child_id
            order by decision_date nulls last, matched_date nulls last, decision_reversed_date nulls last
        )::integer as decision_no

    from decision

)

select * from numbered
