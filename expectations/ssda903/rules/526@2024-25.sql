/*
title: Placement provider is blank
message: A placement of this type has a provider. Enter who provides it (PR0 to PR5).
level: error
topic: placement
tables: [episodes]
fields: [place, place_provider]
first_year: 2024/25
last_year: 2024/25

examples:
  - why: a foster placement, a split code of later years, or no placement type
    episodes:
      - {child: "1", place: U4, place_provider: ""}
      - {child: "2", place: Z11, place_provider: ""}
      - {child: "3", place: Z12, place_provider: ""}
      - {child: "4", place: Z13, place_provider: ""}
      - {child: "5", place: Z14, place_provider: ""}
      - {child: "6", place: "", place_provider: ""}
    flags: {episodes: [0, 1, 2, 3, 4, 5]}
  - why: each placement type without a provider
    episodes:
      - {child: "1", place: T0, place_provider: ""}
      - {child: "2", place: T1, place_provider: ""}
      - {child: "3", place: T2, place_provider: ""}
      - {child: "4", place: T3, place_provider: ""}
      - {child: "5", place: T4, place_provider: ""}
      - {child: "6", place: Z1, place_provider: ""}
    flags: {}
  - why: the provider is given
    episodes:
      - {child: "1", place: U4, place_provider: PR1}
      - {child: "2", place: "", place_provider: PR1}
    flags: {}
*/
select row_id as episodes

from episodes

where
    place_provider is null
    and coalesce(place, '') not in ('T0', 'T1', 'T2', 'T3', 'T4', 'Z1')
