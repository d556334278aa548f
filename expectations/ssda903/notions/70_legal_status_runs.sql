/*
How long a child stayed under one legal status, for each episode under it: the days of the run it belongs to.
Episodes without a readable DECOM, or with a DEC that cannot be read, belong to none; an open one runs to 31 March.
*/
-- An episode continues the run of the one just before it, which has the same status and ends that very day. A run
-- lasts from its first start to its last end.
create or replace macro legal_status_in_a_row(status) as table

    with

    children as (

        select distinct child

        from episodes

        where ls = status

    ),

    ordered as (

        select
            episodes.row_id,
            episodes.child,
            episodes.ls,
            episodes.decom,
            dec_or_year_end(episodes.dec, episodes.dec_text) as ends,
            episodes.episode_no

        from episodes

        inner join children on episodes.child = children.child

        where
            episodes.decom is not null
            and dec_or_year_end(episodes.dec, episodes.dec_text) is not null

    ),

    linked as (

        select
            *,
            coalesce(lag(ls) over in_order <> ls or lag(ends) over in_order <> decom, true) as is_new

        from ordered

        window in_order as (partition by child order by episode_no)

    ),

    numbered as (

        select
            *,
            sum(is_new::integer) over (partition by child order by episode_no) as run_no

        from linked

        where ls = status

    )

    select
        row_id,
        max(ends) over run - min(decom) over run as days

    from numbered

    window run as (partition by child, run_no);

-- An episode continues the run of the last one with its status, whatever lies between, unless it starts after that
-- one's end. A run lasts as long as its episodes together.
create or replace macro legal_status_together(status) as table

    with

    ordered as (

        select
            row_id,
            child,
            decom,
            dec_or_year_end(dec, dec_text) as ends,
            episode_no

        from episodes

        where
            child is not null
            and ls = status
            and decom is not null
            and dec_or_year_end(dec, dec_text) is not null

    ),

    linked as (

        select
            *,
            coalesce(decom > lag(ends) over (partition by child order by episode_no), true) as is_new

        from ordered

    ),

    numbered as (

        select
            *,
            sum(is_new::integer) over (partition by child order by episode_no) as run_no

        from linked

    )

    select
        row_id,
        sum(ends - decom) over (partition by child, run_no) as days

    from numbered;
