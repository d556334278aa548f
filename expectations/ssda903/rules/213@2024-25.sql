/*
title: Placement provider given for a temporary placement
message: Clear the placement provider; temporary placements (T0 to T4) have none.
level: error
topic: placement
tables: [episodes]
fields: [place_provider, place]
first_year: 2024/25
last_year: 2024/25

examples:
  - why: each temporary placement, and a provider that is itself wrong
    episodes:
      - {child: "1", place: T0, place_provider: PR1}
      - {child: "2", place: T1, place_provider: PR1}
      - {child: "3", place: T2, place_provider: PR1}
      - {child: "4", place: T3, place_provider: PR1}
      - {child: "5", place: T4, place_provider: "?"}
    flags: {episodes: [0, 1, 2, 3, 4]}
  - why: no provider, another placement, or Z1, which is rule 178's
    episodes:
      - {child: "1", place: T4, place_provider: null}
      - {child: "2", place: U4, place_provider: PR1}
      - {child: "3", place: Z1, place_provider: PR4}
      - {child: "4", place: null, place_provider: PR1}
    flags: {}
*/
select row_id as episodes

from episodes

where place_provider is not null and place in ('T0', 'T1', 'T2', 'T3', 'T4')
