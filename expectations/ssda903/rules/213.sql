/*
title: Placement provider given for a placement that has none
message: Clear the placement provider; temporary placements (T0 to T4) and Z11 to Z14 have none.
level: error
topic: placement
tables: [episodes]
fields: [place_provider, place]
first_year: 2025/26

examples:
  - why: each placement without provider, and a provider that is itself wrong
    episodes:
      - {child: "1", place: T0, place_provider: PR1}
      - {child: "2", place: T1, place_provider: PR1}
      - {child: "3", place: T2, place_provider: PR1}
      - {child: "4", place: T3, place_provider: PR1}
      - {child: "5", place: T4, place_provider: "?"}
      - {child: "6", place: Z11, place_provider: PR4}
      - {child: "7", place: Z12, place_provider: PR4}
      - {child: "8", place: Z13, place_provider: PR4}
      - {child: "9", place: Z14, place_provider: PR4}
    flags: {episodes: [0, 1, 2, 3, 4, 5, 6, 7, 8]}
  - why: no provider, or another placement
    episodes:
      - {child: "1", place: T4, place_provider: null}
      - {child: "2", place: Z13, place_provider: null}
      - {child: "3", place: U4, place_provider: PR1}
      - {child: "4", place: null, place_provider: PR1}
    flags: {}
*/
select row_id as episodes

from episodes

where
    place_provider is not null
    and place in ('T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14')
