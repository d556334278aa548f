/*
title: Reason for placement change given for a temporary placement
message: A temporary placement (T0 to T4) needs no reason for placement change, on its own row or the row before.
  Clear it.
level: query
topic: placement
tables: [episodes]
fields: [reason_place_change, place]
first_year: 2024/25

examples:
  - why: the reason stands on the row before the temporary placement, or on the temporary placement itself
    episodes:
      - {child: "1", decom: 01/05/2025, place: U4, reason_place_change: CARPL}
      - {child: "1", decom: 10/06/2025, place: T2}
      - {child: "2", decom: 10/06/2025, place: T0, reason_place_change: OTHER}
      - {child: "3", decom: 10/06/2025, place: U4}
      - {child: "3", decom: 11/06/2025, place: T4, reason_place_change: OTHER}
    flags: {episodes: [1, 2, 4]}
  - why: the reason comes later, belongs to another child, or leads to a placement that is not temporary
    episodes:
      - {child: "1", decom: 01/05/2025, place: U4}
      - {child: "1", decom: 10/06/2025, place: T2}
      - {child: "1", decom: 20/06/2025, place: U4, reason_place_change: CARPL}
      - {child: "1", decom: 20/07/2025, place: K2}
      - {child: "2", decom: 20/07/2025, place: T1}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

left join episodes as previous on episodes.previous_row_id = previous.row_id

where
    is_temporary(episodes.place)
    and coalesce(episodes.reason_place_change, previous.reason_place_change) is not null
