with

known as (

    select * from {{ as_known('ssd', 'ssd_permanence') }}

),

permanence as (

    select
        {{ text_of('perm_person_id') }} as person_id,
        {{ text_of('perm_cla_id') }} as period_id,
        {{ date_of('perm_adm_decision_date') }} as decision_date,
        {{ date_of('perm_matched_date') }} as matched_date,
        {{ flag_of('perm_adopted_by_carer_flag') }} as is_adopted_by_carer,
        try_cast({{ text_of('perm_number_of_adopters') }} as integer) as number_of_adopters,
        {{ code_of('perm_adopter_sex', 'adopter_sex') }} as adopter_sex_code,
        {{ text_of('perm_adopter_sex') }} as adopter_sex_raw,
        {{ code_of('perm_adopter_legal_status', 'adopter_legal_status') }} as adopter_legal_status_code,
        {{ text_of('perm_adopter_legal_status') }} as adopter_legal_status_raw,
        {{ date_of('perm_decision_reversed_date') }} as decision_reversed_date,
        {{ code_of('perm_decision_reversed_reason', 'reason_placed_ceased') }} as reason_placed_ceased_code,
        {{ text_of('perm_decision_reversed_reason') }} as reason_placed_ceased_raw,
        {{ date_of('perm_permanence_order_date') }} as permanence_order_date,
        {{ term_of('perm_permanence_order_type', 'permanence_order_type') }} as permanence_order_type_code,
        {{ text_of('perm_permanence_order_type') }} as permanence_order_type_raw

    from known

)

select * from permanence
