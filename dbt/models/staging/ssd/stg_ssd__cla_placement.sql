with

known as (

    select * from {{ as_known('ssd', 'ssd_cla_placement') }}

),

cla_placement as (

    select
        {{ text_of('clap_cla_placement_id') }} as placement_id,
        {{ text_of('clap_cla_id') }} as period_id,
        {{ text_of('clap_person_id') }} as person_id,
        {{ date_of('clap_cla_placement_start_date') }} as placement_start_date,
        {{ date_of('clap_cla_placement_end_date') }} as placement_end_date,
        {{ code_of('clap_cla_placement_type', 'placement_type') }} as placement_type_code,
        {{ text_of('clap_cla_placement_type') }} as placement_type_raw,
        {{ code_of('clap_cla_placement_provider', 'placement_provider') }} as placement_provider_code,
        {{ text_of('clap_cla_placement_provider') }} as placement_provider_raw,
        {{ urn_of('clap_cla_placement_urn') }} as ofsted_urn,
        {{ postcode_of('clap_cla_placement_postcode') }} as placement_postcode,
        {{ code_of('clap_cla_placement_change_reason', 'reason_place_change') }} as reason_place_change_code,
        {{ text_of('clap_cla_placement_change_reason') }} as reason_place_change_raw

    from known

)

select * from cla_placement
