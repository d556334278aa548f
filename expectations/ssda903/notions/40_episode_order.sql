/*
Episodes of a child in order: DECOM, then DEC with blank last, then file order; a DECOM that cannot be read comes
last. previous_row_id and next_row_id point to the child's neighbouring episodes, however far apart in time.
is_last: no episode that can be dated comes after it.
*/
create or replace temp macro with_order(cells) as table

    select
        cells.*,
        row_number() over in_order as episode_no,
        case when cells.child is not null then lag(cells.row_id) over in_order end as previous_row_id,
        case when cells.child is not null then lead(cells.row_id) over in_order end as next_row_id,
        cells.decom is not null and lead(cells.decom) over in_order is null as is_last

    from with_places(cells) as cells

    window in_order as (
        partition by cells.child
        order by cells.decom nulls last, cells.dec nulls last, cells.row_id
    );

create or replace table episodes as
from with_order('read_episodes');

create or replace table episodes_last as
from with_order('read_episodes_last');
