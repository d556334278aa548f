/*
A child's decisions to place for adoption in order: DATE_PLACED with unreadable first, then DATE_PLACED_CEASED with
unreadable first and blank last, then file order.
*/
create or replace view decisions as

select
    *,
    row_number() over in_order as decision_no,
    lead(row_id) over in_order is null as is_latest

from placed_adoption

where child is not null

window in_order as (
    partition by child
    order by
        date_placed nulls first,
        date_placed_ceased_text is null,
        date_placed_ceased nulls first,
        row_id
);
