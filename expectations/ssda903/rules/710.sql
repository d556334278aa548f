/*
title: Deprivation of liberty in a placement that does not allow it
message: >-
  No such order can run in K1, P1, R5 or K3. Correct the placement type, or the dates of the order or the episode.
level: error
topic: deprivation-of-liberty
tables: [dolo, episodes]
fields: [dolo_start, place]
first_year: 2026/27

examples:
  - why: each of the four placements, also where order and episode touch on one day only
    episodes:
      - {child: "1", decom: 01/05/2026, dec: 01/06/2026, place: K1}
      - {child: "1", decom: 01/08/2026, dec: null, place: P1}
      - {child: "1", decom: 01/07/2026, dec: 31/06/2026, place: R5}
      - {child: "2", decom: 01/05/2026, dec: null, place: K3}
      - {child: "3", decom: 01/05/2026, dec: null, place: K1}
    dolo:
      - {child: "2", dolo_start: 01/06/2026, dolo_end: 01/08/2026}
      - {child: "1", dolo_start: 01/06/2026, dolo_end: 01/08/2026}
    flags: {dolo: [0, 1], episodes: [0, 1, 2, 3]}
  - why: the day before or the day after, another placement or none, or dates that are missing
    episodes:
      - {child: "1", decom: 01/05/2026, dec: 31/05/2026, place: K1}
      - {child: "1", decom: 02/08/2026, dec: null, place: K1}
      - {child: "1", decom: 31/06/2026, dec: null, place: K1}
      - {child: "1", decom: 01/05/2026, dec: null, place: Z12}
      - {child: "1", decom: 01/05/2026, dec: null, place: null}
      - {child: "2", decom: 01/05/2026, dec: null, place: K1}
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
    and episodes.place in ('K1', 'P1', 'R5', 'K3')
