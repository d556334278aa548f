with

missing as (

    select * from {{ ref('ssda903__missing') }}

),

worker as (

    select * from {{ ref('ssda903__sw_episodes') }}

),

header as (

    select * from {{ ref('ssda903__header') }}

),

care_ended as (

    select
        collection_year,
        child_key,
        case when count(*) = count(dec) then max(dec) end as last_day

    from {{ ref('ssda903__episodes') }}

    group by all

),

-- Where the next incident or worker began, this one has ended; care ends an incident too.
incident as (

    select
        *,
        lead(mis_start) over (partition by collection_year, child_key order by mis_start, row_id) as next_start

    from missing

),

incident_end as (

    select
        incident.collection_year,
        incident.child_key,
        incident.row_id,
        'missing' as module,
        'MIS_END' as field,
        {{ return_cell('coalesce(incident.next_start, care_ended.last_day)') }} as suggested_value,
        if(
            incident.next_start is null,
            'Care ended that day, and an incident lasts no longer than care.',
            'The next incident began that day.'
        ) as evidence

    from incident

    left join care_ended
        on
            incident.collection_year = care_ended.collection_year
            and incident.child_key = care_ended.child_key

    where
        coalesce(incident.next_start, care_ended.last_day) >= incident.mis_start
        and (incident.mis_end is null or incident.mis_end > coalesce(incident.next_start, care_ended.last_day))

),

following as (

    select
        *,
        lead(sw_decom) over (partition by collection_year, child_key order by sw_decom, row_id) as next_start

    from worker

),

worker_end as (

    select
        collection_year,
        child_key,
        row_id,
        'sw_episodes' as module,
        'SW_DEC' as field,
        {{ return_cell('next_start') }} as suggested_value,
        'The next social worker began that day.' as evidence

    from following

    where next_start > sw_decom and sw_dec is distinct from next_start

),

mother as (

    select
        collection_year,
        child_key,
        row_id,
        'header' as module,
        'MOTHER' as field,
        '1' as suggested_value,
        'The birth date of her child is on record.' as evidence

    from header

    where mc_dob is not null and coalesce(mother, '0') <> '1'

),

found as (

    select * from incident_end

    union all

    select * from worker_end

    union all

    select * from mother

),

suggestion as (

    select
        child_key,
        null::date as began,
        null::date as placement_began,
        collection_year,
        row_id,
        module,
        field,
        [field] as bears_on,
        suggested_value,
        evidence,
        9 as priority

    from found

)

select * from suggestion
