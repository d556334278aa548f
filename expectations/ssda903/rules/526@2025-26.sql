/*
title: Placement provider is blank
message: A placement of this type has a provider. Enter who provides it (PR0 to PR5).
level: error
topic: placement
tables: [episodes]
fields: [place, place_provider]
first_year: 2025/26

examples:
  - why: a foster placement, Z1 of earlier years, or no placement type
    episodes:
      - {child: "1", place: U4, place_provider: ""}
      - {child: "2", place: Z1, place_provider: ""}
      - {child: "3", place: "", place_provider: ""}
    flags: {episodes: [0, 1, 2]}
  - why: each placement type without a provider
    episodes:
      - {child: "1", place: T0, place_provider: ""}
      - {child: "2", place: T1, place_provider: ""}
      - {child: "3", place: T2, place_provider: ""}
      - {child: "4", place: T3, place_provider: ""}
      - {child: "5", place: T4, place_provider: ""}
      - {child: "6", place: Z11, place_provider: ""}
      - {child: "7", place: Z12, place_provider: ""}
      - {child: "8", place: Z13, place_provider: ""}
      - {child: "9", place: Z14, place_provider: ""}
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
    and coalesce(place, '') not in ('T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14')
