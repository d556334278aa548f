with

known as (

    select * from {{ as_known('ssd', 'cla_supplement') }}

),

cla_supplement as (

    select
        {{ text_of('person_id') }} as person_id,
        {{ term_of('item', 'supplement_item') }} as item,
        {{ text_of('item') }} as item_raw,
        {{ date_of('effective_date') }} as effective_date,
        {{ text_of('value') }} as item_value,
        try_cast({{ text_of('entered_at') }} as timestamp) as entered_at

    from known

)

select * from cla_supplement
