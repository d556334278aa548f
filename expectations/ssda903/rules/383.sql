/*
title: Not back in the usual placement
message: After a temporary placement the child goes back to the placement and postcode before it, with RNE P. Correct
  what differs.
level: error
topic: placement
tables: [episodes]
fields: [place, rne, pl_post]
first_year: 2025/26

examples:
  - why: back with another reason or none, or to another placement, one of the two blank
    episodes:
      - {child: "1", decom: 15/06/2025, rne: P, place: K2}
      - {child: "1", decom: 01/06/2025, rne: P, place: T3}
      - {child: "1", decom: 01/05/2025, rne: S, place: U4}
      - {child: "2", decom: 01/05/2025, rne: S, place: U4}
      - {child: "2", decom: 01/06/2025, rne: P, place: T1}
      - {child: "2", decom: 15/06/2025, rne: B, place: U4}
      - {child: "3", decom: 01/05/2025, rne: S, place: U4}
      - {child: "3", decom: 01/06/2025, rne: P, place: T1}
      - {child: "3", decom: 15/06/2025, rne: "", place: U4}
      - {child: "4", decom: 01/05/2025, rne: S, place: ""}
      - {child: "4", decom: 01/06/2025, rne: P, place: T1}
      - {child: "4", decom: 15/06/2025, rne: P, place: U4}
    flags: {episodes: [0, 5, 8, 11]}
  - why: back at another postcode, or one of the two blank
    episodes:
      - {child: "1", decom: 01/05/2025, rne: S, place: U4, pl_post: LE1 6ZG}
      - {child: "1", decom: 01/06/2025, rne: P, place: T3, pl_post: LE2 7TU}
      - {child: "1", decom: 15/06/2025, rne: P, place: U4, pl_post: LE2 7TU}
      - {child: "2", decom: 01/05/2025, rne: S, place: U4, pl_post: LE1 6ZG}
      - {child: "2", decom: 01/06/2025, rne: P, place: T3}
      - {child: "2", decom: 15/06/2025, rne: P, place: U4, pl_post: ""}
    flags: {episodes: [2, 5]}
  - why: back in the same placement and postcode, however spaced, or in none as before
    episodes:
      - {child: "1", decom: 01/05/2025, rne: S, place: U4, pl_post: LE1 6ZG}
      - {child: "1", decom: 01/06/2025, rne: P, place: T3, pl_post: LE2 7TU}
      - {child: "1", decom: 15/06/2025, rne: P, place: U4, pl_post: le16zg}
      - {child: "2", decom: 01/05/2025, rne: S, place: ""}
      - {child: "2", decom: 01/06/2025, rne: P, place: T3}
      - {child: "2", decom: 15/06/2025, rne: P, place: ""}
      - {child: "3", decom: 01/05/2025, rne: S, place: U4, pl_post: LE16ZG}
      - {child: "3", decom: 01/06/2025, rne: P, place: T3}
      - {child: "3", decom: 15/06/2025, rne: P, place: U4, pl_post: LE1 6ZG}
    flags: {}
  - why: the temporary placement is the last episode or the first, or was not temporary
    episodes:
      - {child: "1", decom: 01/05/2025, rne: S, place: U4}
      - {child: "1", decom: 01/06/2025, rne: P, place: T3}
      - {child: "2", decom: 01/05/2025, rne: P, place: T3}
      - {child: "2", decom: 01/06/2025, rne: B, place: K2}
      - {child: "3", decom: 01/05/2025, rne: S, place: U4}
      - {child: "3", decom: 01/06/2025, rne: P, place: K2}
      - {child: "3", decom: 15/06/2025, rne: B, place: U6, pl_post: LE2 7TU}
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
        or replace(episodes.pl_post, ' ', '') is distinct from replace(earlier.pl_post, ' ', '')
    )
