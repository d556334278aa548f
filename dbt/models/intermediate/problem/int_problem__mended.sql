with

problem as (

    select * from {{ ref('int_problem__listed') }}

),

-- The cell that a problem is about: the one of its suggestion, else any it names.
cell as (

    select
        problem_id,
        child_key,
        return_module,
        unnest(if(mend_field is null, return_fields, [mend_field])) as field,
        mend_began as began,
        mend_field is not null as is_suggested

    from problem

),

-- Who somebody is stands in one place, whichever row shows it.
placed as (

    select
        * replace (
            if(field in ('DOB', 'SEX', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'), null, began) as began,
            if(child_key = '', problem_id, child_key) as child_key
        )

    from cell

),

weighed as (

    select
        *,
        count(*) over same_cell as problems,
        bool_or(is_suggested) over same_cell as is_mend

    from placed

    window same_cell as (partition by child_key, field, began)

),

-- One mend a problem: a cell with a suggestion before others, then the one that most problems share.
chosen as (

    select * from weighed

    qualify row_number() over (partition by problem_id order by is_mend desc, problems desc, field asc) = 1

),

grouped as (

    select
        problem_id,
        field,
        left(md5(concat_ws('|', child_key, field, coalesce(began::varchar, ''))), 16) as mend_id,
        count(*) over (partition by child_key, field, began)::integer as closes,
        case
            when began is not null and return_module = 'episodes' then 'this episode''s '
            when field in ('DOB', 'SEX', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB') then 'this child''s '
            else 'this record''s '
        end as whose

    from chosen

),

mended as (

    select
        problem_id,
        mend_id,
        whose || field || ': closes ' || closes || if(closes = 1, ' problem', ' problems') as mend,
        closes

    from grouped

)

select * from mended
