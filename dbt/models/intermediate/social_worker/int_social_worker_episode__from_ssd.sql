with

-- Officers who review and workers who support are involved too; the return asks for the child's social worker,
-- known by registration and role.
worker as (

    select
        child.child_key,
        child.child_id,
        professional.registration_number,
        involvement.involvement_start_date,
        involvement.involvement_end_date,
        involvement.social_worker_reason_code

    from {{ ref('stg_ssd__involvements') }} as involvement

    inner join {{ ref('codeset_involvement_role') }} as codeset on involvement.involvement_role_code = codeset.code

    inner join {{ ref('int_child__merged') }} as child on involvement.person_id = child.person_id

    left join {{ ref('stg_ssd__professionals') }} as professional
        on involvement.professional_id = professional.professional_id

    where codeset.is_social_worker

)

select * from worker
