/*
title: Placement type that own provision cannot provide
message: >-
  Placement type P1, R2 or R5 cannot be provided by own provision (PR1). Correct the type or the
  provider.
level: error
topic: placement
tables: [episodes]
fields: [place, place_provider]
first_year: 2024/25

examples:
  - why: each placement type that does not go with PR1
    episodes:
      - {child: "1", place: P1, place_provider: PR1}
      - {child: "2", place: R2, place_provider: PR1}
      - {child: "3", place: R5, place_provider: PR1}
    flags: {episodes: [0, 1, 2]}
  - why: another placement type, or none
    episodes:
      - {child: "1", place: R3, place_provider: PR1}
      - {child: "2", place: "", place_provider: PR1}
    flags: {}
  - why: another provider, or none
    episodes:
      - {child: "1", place: P1, place_provider: PR3}
      - {child: "2", place: P1, place_provider: ""}
    flags: {}
*/
select row_id as episodes

from episodes

where place_provider = 'PR1' and place in ('P1', 'R2', 'R5')
