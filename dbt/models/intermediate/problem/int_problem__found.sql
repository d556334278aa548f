with

broken as (

    select * from {{ ref('int_problem__rule') }}

    union all by name

    select * from {{ ref('int_problem__contract') }}

    union all by name

    select * from {{ ref('int_problem__episode') }}

    union all by name

    select * from {{ ref('int_problem__delivery') }}

)

select * from broken
