/*
title: Placement type that a private provider cannot provide
message: >-
  Placement type P1 (own parents) cannot be provided by a private provider (PR4). Correct the type or the
  provider.
level: error
topic: placement
tables: [episodes]
fields: [place, place_provider]
first_year: 2024/25

examples:
  - why: the placement type that does not go with PR4
    episodes:
      - {child: "1", place: P1, place_provider: PR4}
    flags: {episodes: [0]}
  - why: another placement type, or none
    episodes:
      - {child: "1", place: R3, place_provider: PR4}
      - {child: "2", place: "", place_provider: PR4}
    flags: {}
  - why: another provider, or none
    episodes:
      - {child: "1", place: P1, place_provider: PR3}
      - {child: "2", place: P1, place_provider: ""}
    flags: {}
*/
select row_id as episodes

from episodes

where place_provider = 'PR4' and place = 'P1'
