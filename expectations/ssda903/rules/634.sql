/*
title: Previous permanence given although all care began before April 2016
message: >-
  Previous permanence is asked only of children whose care began on or after 1 April 2016. Take these details out, or
  correct the start of the episodes.
level: error
topic: permanence
tables: [prev_perm, episodes]
fields: [la_perm, prev_perm, date_perm, decom]
first_year: 2024/25

examples:
  - why: any one item, the latest episode begun on 31 March 2016; every episode of the child is named
    episodes:
      - {child: "1", decom: 31/03/2016, rne: L}
      - {child: "1", decom: 12/01/2010, rne: S}
      - {child: "1", decom: 31/02/2017}
      - {child: "2", decom: 31/03/2016}
      - {child: "3", decom: 31/03/2016}
      - {child: "4", decom: 31/03/2016}
      - {child: "5", decom: 01/04/2016}
    prev_perm:
      - {child: "1", prev_perm: Z1}
      - {child: "2", la_perm: "330"}
      - {child: "3", date_perm: 01/03/2010}
      - {child: "5", prev_perm: P1}
    flags: {episodes: [0, 1, 2, 3, 4], prev_perm: [0, 1, 2]}
  - why: one episode begun on 1 April 2016 or later, no readable start, no episode, or nothing given
    episodes:
      - {child: "1", decom: 12/01/2010}
      - {child: "1", decom: 01/04/2016}
      - {child: "2", decom: 31/02/2010}
      - {child: "4", decom: 12/01/2010}
    prev_perm:
      - {child: "1", prev_perm: P1}
      - {child: "2", prev_perm: P1}
      - {child: "3", prev_perm: P1}
      - {child: "4", prev_perm: null}
    flags: {}
*/
with

long_in_care as (

    select child

    from episodes

    group by child

    having max(decom) < date '2016-04-01'

)

select
    prev_perm.row_id as prev_perm,
    episodes.row_id as episodes

from prev_perm

inner join long_in_care on prev_perm.child = long_in_care.child

inner join episodes on prev_perm.child = episodes.child

where coalesce(prev_perm.prev_perm, prev_perm.la_perm, prev_perm.date_perm) is not null
