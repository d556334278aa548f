with

provider as (

    select postcode from {{ ref('int_provider__listed') }}

),

every_suggestion as (

    select * from {{ ref('suggestion__urn') }}

    union all by name

    select * from {{ ref('suggestion__provider') }}

    union all by name

    select * from {{ ref('suggestion__placement_type') }}

    union all by name

    select * from {{ ref('suggestion__placement_postcode') }}

    union all by name

    select * from {{ ref('suggestion__move_reason') }}

    union all by name

    select * from {{ ref('suggestion__absence_start') }}

    union all by name

    select * from {{ ref('suggestion__placement_end') }}

    union all by name

    select * from {{ ref('suggestion__episode') }}

    union all by name

    select * from {{ ref('suggestion__earlier_version') }}

    union all by name

    select * from {{ ref('suggestion__last_year') }}

    union all by name

    select * from {{ ref('suggestion__pair') }}

),

-- where a registered home stands anybody may know; a family's postcode stays with its record

suggestion as (

    select
        * replace (
            case
                when field <> 'PL_POST' then suggested_value
                when suggested_value = {{ blank_cell() }} then suggested_value
                when replace(suggested_value, ' ', '') in (select provider.postcode from provider)
                    then suggested_value
            end as suggested_value
        )

    from every_suggestion

)

select * from suggestion
