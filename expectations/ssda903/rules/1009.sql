/*
title: Reason for placement change is not a code
message: The reason for placement change is not one of the DfE's codes. Choose one that is.
level: error
topic: placement
tables: [episodes]
fields: [reason_place_change]
first_year: 2024/25

examples:
  - why: not a code
    episodes: [{child: "1", reason_place_change: MOVE}]
    flags: {episodes: [0]}
  - why: each of the codes, small letters, or none
    episodes:
      - {child: "1", reason_place_change: ALLEG}
      - {child: "1", reason_place_change: APPRR}
      - {child: "1", reason_place_change: CARPL}
      - {child: "1", reason_place_change: CHILD}
      - {child: "1", reason_place_change: CLOSE}
      - {child: "1", reason_place_change: CREQB}
      - {child: "1", reason_place_change: CREQO}
      - {child: "1", reason_place_change: CUSTOD}
      - {child: "1", reason_place_change: LAREQ}
      - {child: "1", reason_place_change: OTHER}
      - {child: "1", reason_place_change: PLACE}
      - {child: "1", reason_place_change: STAND}
      - {child: "1", reason_place_change: stand}
      - {child: "1", reason_place_change: ""}
    flags: {}
*/
select row_id as episodes

from episodes

where
    reason_place_change not in (
        'ALLEG', 'APPRR', 'CARPL', 'CHILD', 'CLOSE', 'CREQB', 'CREQO', 'CUSTOD', 'LAREQ', 'OTHER', 'PLACE', 'STAND'
    )
