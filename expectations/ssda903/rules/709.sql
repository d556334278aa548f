/*
title: Deprivation of liberty in an unusual placement
message: Check the placement type and the dates of the order; it is expected only in K2, Z12 or Z13.
level: query
topic: deprivation-of-liberty
tables: [dolo, episodes]
fields: [dolo_start, place]
first_year: 2026/27

examples:
  - why: another placement or none, also where order and episode touch on one day only
    episodes:
      - {child: "1", decom: 01/05/2026, dec: 01/06/2026, place: U6}
      - {child: "1", decom: 01/06/2026, dec: 01/08/2026, place: K2}
      - {child: "1", decom: 01/08/2026, dec: null, place: null}
      - {child: "2", decom: 01/05/2026, dec: 31/06/2026, place: K1}
      - {child: "3", decom: 01/05/2026, dec: null, place: U6}
    dolo:
      - {child: "2", dolo_start: 01/06/2026, dolo_end: 01/08/2026}
      - {child: "1", dolo_start: 01/06/2026, dolo_end: 01/08/2026}
    flags: {dolo: [0, 1], episodes: [0, 2, 3]}
  - why: each of the three placements where it is expected
    episodes:
      - {child: "1", decom: 01/05/2026, dec: null, place: K2}
      - {child: "2", decom: 01/05/2026, dec: null, place: Z12}
      - {child: "3", decom: 01/05/2026, dec: null, place: Z13}
    dolo:
      - {child: "1", dolo_start: 01/06/2026, dolo_end: 01/08/2026}
      - {child: "2", dolo_start: 01/06/2026, dolo_end: 01/08/2026}
      - {child: "3", dolo_start: 01/06/2026, dolo_end: 01/08/2026}
    flags: {}
  - why: the day before or the day after, or dates that are missing
    episodes:
      - {child: "1", decom: 01/05/2026, dec: 31/05/2026, place: U6}
      - {child: "1", decom: 02/08/2026, dec: null, place: U6}
      - {child: "1", decom: 31/06/2026, dec: null, place: U6}
      - {child: "2", decom: 01/05/2026, dec: null, place: U6}
    dolo:
      - {child: "1", dolo_start: 01/06/2026, dolo_end: 01/08/2026}
      - {child: "2", dolo_start: 01/06/2026, dolo_end: null}
      - {child: "2", dolo_start: 31/06/2026, dolo_end: 01/08/2026}
    flags: {}
*/
select
    dolo.row_id as dolo,
    episodes.row_id as episodes

from dolo

inner join episodes on dolo.child = episodes.child

where
    (dolo.dolo_start <= episodes.dec or (dolo.dolo_start is not null and episodes.dec is null))
    and dolo.dolo_end >= episodes.decom
    and (episodes.place is null or episodes.place not in ('K2', 'Z12', 'Z13'))
