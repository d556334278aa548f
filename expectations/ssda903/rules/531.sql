/*
title: Placement type that a voluntary provider cannot provide
message: >-
  Placement type P1 (own parents) cannot be provided by a voluntary provider (PR5). Correct the type or the
  provider.
level: error
topic: placement
tables: [episodes]
fields: [place, place_provider]
first_year: 2024/25

examples:
  - why: the placement type that does not go with PR5
    episodes:
      - {child: "1", place: P1, place_provider: PR5}
    flags: {episodes: [0]}
  - why: another placement type, or none
    episodes:
      - {child: "1", place: R3, place_provider: PR5}
      - {child: "2", place: "", place_provider: PR5}
    flags: {}
  - why: another provider, or none
    episodes:
      - {child: "1", place: P1, place_provider: PR3}
      - {child: "2", place: P1, place_provider: ""}
    flags: {}
*/
select row_id as episodes

from episodes

where place_provider = 'PR5' and place = 'P1'
