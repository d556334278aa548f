with

involvement as (

    select
        child.child_key,
        involved.involvement_role_code = 'PA' as is_adviser,
        professional.staff_id,
        involved.involvement_start_date,
        involved.involvement_end_date

    from {{ ref('stg_ssd__involvements') }} as involved

    inner join {{ ref('codeset_involvement_role') }} as codeset on involved.involvement_role_code = codeset.code

    inner join {{ ref('int_child__merged') }} as child on involved.person_id = child.person_id

    inner join {{ ref('stg_ssd__professionals') }} as professional
        on involved.professional_id = professional.professional_id

    where
        (codeset.is_social_worker or involved.involvement_role_code = 'PA')
        and professional.staff_id is not null
        and involved.involvement_start_date <= {{ night() }}

),

-- Who works with the child now, else who did last.
latest as (

    select
        child_key,
        is_adviser,
        staff_id

    from involvement

    qualify row_number() over (
        partition by child_key, is_adviser
        order by
            involvement_end_date is null or involvement_end_date > {{ night() }} desc,
            coalesce(involvement_end_date, date '9999-12-31') desc,
            involvement_start_date desc,
            staff_id asc
    ) = 1

),

key_worker as (

    select
        child_key,
        max(staff_id) filter (where not is_adviser) as social_worker,
        max(staff_id) filter (where is_adviser) as adviser

    from latest

    group by child_key

)

select * from key_worker
