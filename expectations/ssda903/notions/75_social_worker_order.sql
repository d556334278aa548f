/*
A child's social worker episodes in order: SW_DECOM, then SW_DEC with none readable last, then file order. Rows whose
SW_DECOM cannot be read are left out. previous_sw_dec is the end of the episode just before.
*/
create or replace table dated_sw_episodes as

select
    *,
    lag(sw_dec) over in_order as previous_sw_dec,
    lead(row_id) over in_order as next_row_id

from sw_episodes

where child is not null and sw_decom is not null

window in_order as (
    partition by child
    order by sw_decom, sw_dec nulls last, row_id
);
