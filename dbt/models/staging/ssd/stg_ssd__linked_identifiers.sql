with

known as (

    select * from {{ as_known('ssd', 'ssd_linked_identifiers') }}

),

linked_identifiers as (

    select
        {{ text_of('link_person_id') }} as person_id,
        {{ term_of('link_identifier_type', 'linked_identifier_type') }} as identifier_type_code,
        {{ text_of('link_identifier_type') }} as identifier_type_raw,
        upper({{ text_of('link_identifier_value') }}) as identifier_value,
        {{ date_of('link_valid_from_date') }} as valid_from_date,
        {{ date_of('link_valid_to_date') }} as valid_to_date

    from known

)

select * from linked_identifiers
