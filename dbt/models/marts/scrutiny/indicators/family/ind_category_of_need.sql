with

children as (

    select
        collection_year,
        as_at,
        child_key,
        episode_no,
        as_at as counted_on,
        category_of_need_code,
        'need' as line_kind

    from {{ ref('int_looked_after__at_snapshot') }}

    union all

    select
        collection_year,
        as_at,
        child_key,
        episode_no,
        started_on as counted_on,
        category_of_need_code,
        'need_at_start' as line_kind

    from {{ ref('int_looked_after__started_in_year') }}

),

needs as (

    select
        code,
        code || ' ' || meaning as line_name

    from {{ ref('codeset_category_of_need') }}

    union all

    select
        'not known' as code,
        'not known' as line_name

),

counted as (

    -- the figure itself is of the children in care
    select
        * exclude (line_kind, category_of_need_code),
        null as line_kind,
        null as line_name,
        true as is_numerator

    from children

    where line_kind = 'need'

    union all by name

    select
        children.* exclude (category_of_need_code),  -- noqa: RF02
        needs.line_name,
        coalesce(children.category_of_need_code, 'not known') = needs.code as is_numerator

    from children

    cross join needs

),

members as (

    select
        'C09' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name,
        episode_no

    from counted

)

select * from members
