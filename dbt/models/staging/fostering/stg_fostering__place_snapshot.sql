with

known as (

    select * from {{ as_known('fostering', 'foster_place_snapshot') }}

),

place_snapshot as (

    select
        {{ text_of('household_id') }} as household_id,
        {{ date_of('snapshot_date') }} as snapshot_date,
        try_cast({{ text_of('approved_places') }} as integer) as approved_places,
        try_cast({{ text_of('filled_places') }} as integer) as filled_places,
        try_cast({{ text_of('vacant_places') }} as integer) as vacant_places,
        try_cast({{ text_of('not_available_places') }} as integer) as not_available_places,
        {{ text_of('not_available_reason') }} as not_available_reason

    from known

)

select * from place_snapshot
