/*
title: Not back in the usual placement
message: After a temporary placement the child goes back to the placement before it, with RNE P. Correct the placement
  or the reason.
level: error
topic: placement
tables: [episodes]
fields: [place]
first_year: 2024/25
last_year: 2024/25

examples:
  - why: back with another reason or none, or to another placement, one of the two blank
    episodes:
      - {child: "1", decom: 15/06/2024, rne: P, place: K2}
      - {child: "1", decom: 01/06/2024, rne: P, place: T3}
      - {child: "1", decom: 01/05/2024, rne: S, place: U4}
      - {child: "2", decom: 01/05/2024, rne: S, place: U4}
      - {child: "2", decom: 01/06/2024, rne: P, place: T1}
      - {child: "2", decom: 15/06/2024, rne: B, place: U4}
      - {child: "3", decom: 01/05/2024, rne: S, place: U4}
      - {child: "3", decom: 01/06/2024, rne: P, place: T1}
      - {child: "3", decom: 15/06/2024, rne: "", place: U4}
      - {child: "4", decom: 01/05/2024, rne: S, place: ""}
      - {child: "4", decom: 01/06/2024, rne: P, place: T1}
      - {child: "4", decom: 15/06/2024, rne: P, place: U4}
    flags: {episodes: [0, 5, 8, 11]}
  - why: back in the same placement, at whatever postcode, or in none as before
    episodes:
      - {child: "1", decom: 01/05/2024, rne: S, place: U4, pl_post: LE1 6ZG}
      - {child: "1", decom: 01/06/2024, rne: P, place: T3, pl_post: LE2 7TU}
      - {child: "1", decom: 15/06/2024, rne: P, place: U4, pl_post: LE2 7TU}
      - {child: "2", decom: 01/05/2024, rne: S, place: ""}
      - {child: "2", decom: 01/06/2024, rne: P, place: T3}
      - {child: "2", decom: 15/06/2024, rne: P, place: ""}
    flags: {}
  - why: the temporary placement is the last episode or the first, or was not temporary
    episodes:
      - {child: "1", decom: 01/05/2024, rne: S, place: U4}
      - {child: "1", decom: 01/06/2024, rne: P, place: T3}
      - {child: "2", decom: 01/05/2024, rne: P, place: T3}
      - {child: "2", decom: 01/06/2024, rne: B, place: K2}
      - {child: "3", decom: 01/05/2024, rne: S, place: U4}
      - {child: "3", decom: 01/06/2024, rne: P, place: K2}
      - {child: "3", decom: 15/06/2024, rne: B, place: U6}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join episodes as previous on episodes.previous_row_id = previous.row_id

inner join episodes as earlier on previous.previous_row_id = earlier.row_id

where
    is_temporary(previous.place)
    and (
        episodes.rne is distinct from 'P'
        or episodes.place is distinct from earlier.place
    )
