with

known as (

    select * from {{ as_known('ssd', 'ssd_department') }}

),

department as (

    select
        {{ text_of('dept_team_id') }} as team_id,
        {{ text_of('dept_team_name') }} as team_name,
        {{ text_of('dept_team_parent_id') }} as parent_team_id

    from known

)

select * from department
