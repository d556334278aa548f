/*
title: No reason given for a change of placement
message: The child moved when this episode ended. Give the reason for the placement change.
level: error
topic: placement
tables: [episodes]
fields: [reason_place_change]
first_year: 2024/25

examples:
  - why: each kind of change of placement needs a reason, from or to a blank placement too
    episodes:
      - {child: "1", decom: 05/05/2025, rne: U, place: U1}
      - {child: "1", decom: 04/05/2025, rne: T, rec: X1, place: U1}
      - {child: "1", decom: 03/05/2025, rne: B, rec: X1, place: ""}
      - {child: "1", decom: 02/05/2025, rne: P, rec: X1, place: K2}
      - {child: "1", decom: 01/05/2025, rne: S, rec: X1, place: U4}
    flags: {episodes: [1, 2, 3, 4]}
  - why: a reason is given, only the legal status changed, a temporary placement is on either side, or care ended
    episodes:
      - {child: "1", decom: 01/05/2025, rec: X1, place: U4, reason_place_change: CARPL}
      - {child: "1", decom: 01/06/2025, rne: P, place: K2}
      - {child: "2", decom: 01/05/2025, rec: X1, place: U4}
      - {child: "2", decom: 01/06/2025, rne: L, place: U4}
      - {child: "3", decom: 01/05/2025, rec: X1, place: T3}
      - {child: "3", decom: 01/06/2025, rne: P, place: U4}
      - {child: "4", decom: 01/05/2025, rec: X1, place: U4}
      - {child: "4", decom: 01/06/2025, rne: P, place: T1}
      - {child: "5", decom: 01/05/2025, rec: E4A, place: U4}
      - {child: "5", decom: 01/06/2025, rne: P, place: K2}
      - {child: "6", decom: 01/05/2025, rec: X1, place: U4}
      - {child: "7", decom: 01/06/2025, rne: P, place: K2}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join episodes as following on episodes.next_row_id = following.row_id

where
    episodes.rec = 'X1'
    and episodes.reason_place_change is null
    and following.rne in ('P', 'B', 'T', 'U')
    and not is_temporary(episodes.place)
    and not is_temporary(following.place)
