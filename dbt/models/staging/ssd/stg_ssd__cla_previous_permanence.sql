with

known as (

    select * from {{ as_known('ssd', 'ssd_cla_previous_permanence') }}

),

cla_previous_permanence as (

    select
        {{ text_of('lapp_person_id') }} as person_id,
        {{ code_of('lapp_previous_permanence_option', 'previous_permanence') }} as previous_permanence_code,
        {{ text_of('lapp_previous_permanence_option') }} as previous_permanence_raw,
        upper({{ text_of('lapp_previous_permanence_la') }}) as previous_permanence_la,
        {{ text_of('lapp_previous_permanence_order_date') }} as previous_permanence_order_date_text

    from known

)

select * from cla_previous_permanence
