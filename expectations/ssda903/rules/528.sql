/*
title: Placement type that another authority cannot provide
message: >-
  Placement type P1, R2 or R5 cannot be provided by another authority (PR2). Correct the type or the
  provider.
level: error
topic: placement
tables: [episodes]
fields: [place, place_provider]
first_year: 2024/25

examples:
  - why: each placement type that does not go with PR2
    episodes:
      - {child: "1", place: P1, place_provider: PR2}
      - {child: "2", place: R2, place_provider: PR2}
      - {child: "3", place: R5, place_provider: PR2}
    flags: {episodes: [0, 1, 2]}
  - why: another placement type, or none
    episodes:
      - {child: "1", place: R3, place_provider: PR2}
      - {child: "2", place: "", place_provider: PR2}
    flags: {}
  - why: another provider, or none
    episodes:
      - {child: "1", place: P1, place_provider: PR3}
      - {child: "2", place: P1, place_provider: ""}
    flags: {}
*/
select row_id as episodes

from episodes

where place_provider = 'PR2' and place in ('P1', 'R2', 'R5')
