with

recorded as (

    select
        person_id,
        placement_id,
        placement_start_date,
        placement_end_date,
        placement_type_code,
        placement_provider_code,
        ofsted_urn,
        placement_postcode,
        reason_place_change_code

    from {{ ref('stg_ssd__cla_placement') }}

),

-- Some extracts drop whole placement types. Where the episode's placement has no row, the supplement may hold it:
-- its day is the placement's first, its value the codes in any order, such as "K3; PR4; LE1 1FB; SC123456".
written_out as (

    select
        person_id,
        effective_date as placement_start_date,
        upper(item_value) as written

    from {{ ref('stg_ssd__cla_supplement') }}

    where item = 'PLACEMENT_ROW'

    qualify row_number() over (
        partition by person_id, effective_date order by entered_at desc nulls last, item_value asc
    ) = 1

),

supplied as (

    select
        person_id,
        null as placement_id,
        placement_start_date,
        null as placement_end_date,
        nullif(regexp_extract(written, '\b([AHKPRSTU][0-9]|Z1[1-4]?)\b', 1), '') as placement_type_code,
        nullif(regexp_extract(written, '\b(PR[0-5])\b', 1), '') as placement_provider_code,
        nullif(regexp_extract(written, '\b(SC[0-9]{6}|[0-9]{7}|X{7})\b', 1), '') as ofsted_urn,
        {{ postcode_of("regexp_extract(written, '[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}')") }} as placement_postcode,
        nullif(
            regexp_extract(
                written, '\b(CARPL|CLOSE|ALLEG|STAND|APPRR|CREQB|CREQO|CHILD|LAREQ|PLACE|CUSTOD|OTHER)\b', 1
            ),
            ''
        ) as reason_place_change_code

    from written_out

),

placement as (

    select
        *,
        false as is_supplied

    from recorded

    union all by name

    select
        *,
        true as is_supplied

    from supplied

)

select * from placement
