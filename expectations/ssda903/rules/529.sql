/*
title: Placement type that another public body cannot provide
message: >-
  Placement type P1, A3 to A6, K1, K2 or U1 to U6 cannot be provided by another public body (PR3). Correct the type
  or the provider.
level: error
topic: placement
tables: [episodes]
fields: [place, place_provider]
first_year: 2024/25

examples:
  - why: each placement type that does not go with PR3
    episodes:
      - {child: "1", place: P1, place_provider: PR3}
      - {child: "2", place: A3, place_provider: PR3}
      - {child: "3", place: A4, place_provider: PR3}
      - {child: "4", place: A5, place_provider: PR3}
      - {child: "5", place: A6, place_provider: PR3}
      - {child: "6", place: K1, place_provider: PR3}
      - {child: "7", place: K2, place_provider: PR3}
      - {child: "8", place: U1, place_provider: PR3}
      - {child: "9", place: U2, place_provider: PR3}
      - {child: "10", place: U3, place_provider: PR3}
      - {child: "11", place: U4, place_provider: PR3}
      - {child: "12", place: U5, place_provider: PR3}
      - {child: "13", place: U6, place_provider: PR3}
    flags: {episodes: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}
  - why: another placement type, or none
    episodes:
      - {child: "1", place: K3, place_provider: PR3}
      - {child: "2", place: "", place_provider: PR3}
    flags: {}
  - why: another provider, or none
    episodes:
      - {child: "1", place: P1, place_provider: PR1}
      - {child: "2", place: P1, place_provider: ""}
    flags: {}
*/
select row_id as episodes

from episodes

where place_provider = 'PR3' and place in ('P1', 'A3', 'A4', 'A5', 'A6', 'K1', 'K2', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
