with

named as (

    select
        child_id,
        collection_year,
        row_number,
        upper(sex) as sex,
        dob,
        upper(ethnic) as ethnic,
        upper(upn) as upn,
        mother,
        mc_dob

    from {{ ref('stg_ssda903__header') }}

    union all

    -- A child whom the header forgot is a child all the same.
    select
        child_id,
        collection_year,
        row_number,
        null as sex,
        null as dob,
        null as ethnic,
        null as upn,
        null as mother,
        null as mc_dob

    from {{ ref('stg_ssda903__episodes') }}

    union all

    select
        child_id,
        collection_year,
        row_number,
        null as sex,
        dob,
        null as ethnic,
        null as upn,
        null as mother,
        null as mc_dob

    from {{ ref('stg_ssda903__oc3') }}

),

latest as (

    select
        child_id,
        arg_max(sex, [collection_year, lpad(row_number::varchar, 9, '0')]) as sex,
        arg_max(dob, [collection_year, lpad(row_number::varchar, 9, '0')]) as birth_date,
        arg_max(ethnic, [collection_year, lpad(row_number::varchar, 9, '0')]) as ethnicity_code,
        arg_max(upn, [collection_year, lpad(row_number::varchar, 9, '0')]) as upn,
        bool_or(mother = '1') as is_mother,
        min(mc_dob) as mothers_child_birth_date

    from named

    where child_id <> ''

    group by child_id

),

asylum_seeker as (

    select
        child_id,
        min({{ first_day('collection_year') }}) as uasc_start_date,
        arg_max_null(duc, [collection_year, lpad(row_number::varchar, 9, '0')]) as uasc_ceased_date

    from {{ ref('stg_ssda903__uasc') }}

    where child_id <> ''

    group by child_id

),

child as (

    select
        latest.child_id,
        latest.birth_date,
        latest.ethnicity_code,
        latest.mothers_child_birth_date,
        asylum_seeker.uasc_start_date,
        asylum_seeker.uasc_ceased_date,
        -- Until 2023/24 sex was written 1 and 2.
        case latest.sex when '1' then 'M' when '2' then 'F' else latest.sex end as sex_code,
        case when not regexp_full_match(latest.upn, 'UN[0-9]+') then latest.upn end as upn,
        case when regexp_full_match(latest.upn, 'UN[0-9]+') then latest.upn end as upn_unknown_code,
        coalesce(latest.is_mother, false) as is_mother,
        asylum_seeker.child_id is not null as is_uasc

    from latest

    left join asylum_seeker on latest.child_id = asylum_seeker.child_id

)

select * from child
