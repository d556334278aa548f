with

asylum_seeker as (

    select
        status.person_id,
        min(status.status_start_date) as uasc_start_date,
        -- While any such status is open the child is still an asylum seeker.
        case when count(*) = count(status.status_end_date) then max(status.status_end_date) end as uasc_ceased_date

    from {{ ref('stg_ssd__immigration_status') }} as status

    inner join {{ ref('codeset_immigration_status') }} as codeset
        on status.immigration_status_code = codeset.code

    where codeset.is_uasc

    group by status.person_id

),

mother as (

    select
        person_id,
        min(childs_birth_date) as mothers_child_birth_date

    from {{ ref('stg_ssd__mother') }}

    group by person_id

),

linked_upn as (

    select
        person_id,
        arg_max(identifier_value, (coalesce(valid_from_date, date '1900-01-02'), identifier_value)) as upn

    from {{ ref('stg_ssd__linked_identifiers') }}

    where identifier_type_code = 'unique_pupil_number'

    group by person_id

),

child as (

    select
        person.person_id,
        person.sex_code,
        person.ethnicity_code,
        person.upn_unknown_code,
        person.death_date,
        asylum_seeker.uasc_start_date,
        asylum_seeker.uasc_ceased_date,
        mother.mothers_child_birth_date,
        upper(
            {%- if policy('child_identifier', 'person_id') == 'legacy_id' %}
                coalesce(person.legacy_id, person.person_id)
            {%- else %}
                person.person_id
            {%- endif %}
        ) as child_id,
        -- Systems hide an estimated birth date; it is the expected one, once that day has come.
        coalesce(
            person.birth_date,
            case when person.expected_birth_date <= {{ night() }} then person.expected_birth_date end
        ) as birth_date,
        person.birth_date is null
        and coalesce(person.expected_birth_date <= {{ night() }}, false) as is_birth_date_estimated,
        coalesce(person.upn, linked_upn.upn) as upn,
        coalesce(person.is_mother, mother.person_id is not null) as is_mother,
        asylum_seeker.person_id is not null as is_uasc

    from {{ ref('stg_ssd__person') }} as person

    left join asylum_seeker on person.person_id = asylum_seeker.person_id

    left join mother on person.person_id = mother.person_id

    left join linked_upn on person.person_id = linked_upn.person_id

    where person.person_id is not null

)

select * from child
