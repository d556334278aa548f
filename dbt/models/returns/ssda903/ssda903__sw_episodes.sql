with

built as (

    select
        in_year.collection_year,
        in_year.child_key,
        in_year.child_id as child,
        child.birth_date as dob,
        worker.registration_number as sw_id,
        worker.involvement_start_date as sw_decom,
        case when worker.involvement_end_date <= reported.cut_on then worker.involvement_end_date end as sw_dec,
        worker.social_worker_reason_code as sw_reason

    from {{ ref('int_social_worker_episode__from_ssd') }} as worker

    inner join {{ ref('int_child__in_year') }} as in_year on worker.child_id = in_year.child_id

    inner join {{ ref('int_collection_year__reported') }} as reported
        on in_year.collection_year = reported.collection_year

    inner join {{ ref('int_child__merged') }} as child on in_year.child_id = child.child_id

    where
        not reported.is_filed
        and in_year.collection_year >= '2023/24'
        and in_year.is_looked_after_at_end
        and coalesce(worker.involvement_start_date, reported.starts_on) <= reported.cut_on
        and coalesce(worker.involvement_end_date >= reported.starts_on, true)

),

numbered as (

    select
        collection_year,
        {{ row_id('child, sw_decom nulls last, sw_dec nulls last, sw_id, sw_reason') }} as row_id,
        child,
        dob,
        {{ return_cell('dob') }} as dob_text,
        sw_id,
        sw_decom,
        {{ return_cell('sw_decom') }} as sw_decom_text,
        sw_dec,
        {{ return_cell('sw_dec') }} as sw_dec_text,
        sw_reason,
        child_key

    from built

),

-- Where the council filed a return of the year itself, the return is what it filed, row for row.
filed as (

    {{ as_filed('sw_episodes') }}

),

sw_episodes as (

    select * from numbered

    union all by name

    select * from filed

)

select * from sw_episodes
