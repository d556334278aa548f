with

from_ssd as (

    select * from {{ ref('int_child__from_ssd') }}

    -- Two people may share the id of an earlier system: the one with the lower id speaks for it.
    qualify row_number() over (partition by child_id order by person_id, birth_date) = 1

),

from_ssda903 as (

    select * from {{ ref('int_child__from_ssda903') }}

    where child_id not in (select from_ssd.child_id from from_ssd)

),

child as (

    select
        child_id,
        person_id,
        sex_code,
        birth_date,
        is_birth_date_estimated,
        ethnicity_code,
        upn,
        upn_unknown_code,
        is_mother,
        mothers_child_birth_date,
        death_date,
        is_uasc,
        uasc_start_date,
        uasc_ceased_date,
        'ssd' as source_system

    from from_ssd

    union all

    select
        child_id,
        null as person_id,
        sex_code,
        birth_date,
        false as is_birth_date_estimated,
        ethnicity_code,
        upn,
        upn_unknown_code,
        is_mother,
        mothers_child_birth_date,
        null as death_date,
        is_uasc,
        uasc_start_date,
        uasc_ceased_date,
        'ssda903' as source_system

    from from_ssda903

),

keyed as (

    select
        known.child_key,
        child.*

    from child

    left join {{ source('identity', 'child_key') }} as known on child.child_id = known.child_id

)

select * from keyed
