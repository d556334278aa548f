/*
title: Placed for adoption with a foster carer the child was not with
message: A3 and A5 mean adoption by the current foster carer, but the placement just before was not foster care.
  Correct one of the placements.
level: error
topic: adoption
tables: [episodes]
fields: [place]
first_year: 2024/25

examples:
  - why: before it came a children's home, a temporary placement, or a placement left blank
    episodes:
      - {child: "1", decom: 01/06/2025, place: A3}
      - {child: "1", decom: 01/04/2025, place: K2}
      - {child: "2", decom: 01/04/2025, place: T1}
      - {child: "2", decom: 01/06/2025, place: A5}
      - {child: "3", decom: 01/04/2025, place: ""}
      - {child: "3", decom: 01/06/2025, place: A5}
    flags: {episodes: [0, 3, 5]}
  - why: each placement that may come before it
    episodes:
      - {child: "1", decom: 01/04/2025, place: U1}
      - {child: "1", decom: 02/04/2025, place: A3}
      - {child: "1", decom: 03/04/2025, place: A5}
      - {child: "1", decom: 04/04/2025, place: A3}
      - {child: "2", decom: 01/04/2025, place: A4}
      - {child: "2", decom: 02/04/2025, place: A3}
      - {child: "3", decom: 01/04/2025, place: A6}
      - {child: "3", decom: 02/04/2025, place: A5}
      - {child: "4", decom: 01/04/2025, place: U2}
      - {child: "4", decom: 02/04/2025, place: A5}
      - {child: "5", decom: 01/04/2025, place: U3}
      - {child: "5", decom: 02/04/2025, place: A5}
      - {child: "6", decom: 01/04/2025, place: U4}
      - {child: "6", decom: 02/04/2025, place: A5}
      - {child: "7", decom: 01/04/2025, place: U5}
      - {child: "7", decom: 02/04/2025, place: A5}
      - {child: "8", decom: 01/04/2025, place: U6}
      - {child: "8", decom: 02/04/2025, place: A5}
    flags: {}
  - why: adoption by others, the child's first episode, or a children's home at another time
    episodes:
      - {child: "1", decom: 01/04/2025, place: K2}
      - {child: "1", decom: 01/06/2025, place: A6}
      - {child: "2", decom: 01/06/2025, place: A3}
      - {child: "2", decom: 01/07/2025, place: K2}
      - {child: "3", decom: 01/04/2025, place: K2}
      - {child: "3", decom: 01/06/2025, place: U4}
      - {child: "3", decom: 01/07/2025, place: A3}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join episodes as previous on episodes.previous_row_id = previous.row_id

where
    episodes.place in ('A3', 'A5')
    and coalesce(previous.place, '') not in ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
