with

columns_read as (

    select * from {{ ref('int_unread_value__ssd') }}

    union all

    select * from {{ ref('int_unread_value__care_leavers') }}

    union all

    select * from {{ ref('int_unread_value__fostering') }}

    union all

    select * from {{ ref('int_unread_value__finance') }}

),

counted as (

    select
        source,
        table_name,
        column_name,
        owner,
        sum(rows)::bigint as rows_filled,
        coalesce(sum(rows) filter (unread_value is not null), 0)::bigint as rows_unread,
        count(distinct unread_value) as unread_values,
        coalesce(sum(rows) filter (unread_value is not null), 0)::double / sum(rows) as unread_share,
        min(first_seen) filter (unread_value is not null) as first_seen

    from columns_read

    group by all

)

select * from counted
