with

suggestion as (

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

)

select * from suggestion
