/*
title: Provided by parents, but not placed with them
message: Only a placement with own parents (P1) is provided by parents (PR0). Correct the type or the provider.
level: error
topic: placement
tables: [episodes]
fields: [place, place_provider]
first_year: 2024/25

examples:
  - why: another placement type, or none
    episodes:
      - {child: "1", place: U1, place_provider: PR0}
      - {child: "2", place: "", place_provider: PR0}
    flags: {episodes: [0, 1]}
  - why: placed with own parents
    episodes: [{child: "1", place: P1, place_provider: PR0}]
    flags: {}
  - why: another provider, or none
    episodes:
      - {child: "1", place: U1, place_provider: PR1}
      - {child: "2", place: U1, place_provider: ""}
    flags: {}
*/
select row_id as episodes

from episodes

where place_provider = 'PR0' and place is distinct from 'P1'
