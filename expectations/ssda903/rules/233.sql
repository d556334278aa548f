/*
title: Reason for placement change on an open episode
message: This episode is still open, so its placement has not changed. Clear the reason for placement change, or give
  the end date.
level: query
topic: placement
tables: [episodes]
fields: [reason_place_change, dec]
first_year: 2025/26

examples:
  - why: a reason without an end
    episodes: [{child: "1", dec: "", reason_place_change: CARPL}]
    flags: {episodes: [0]}
  - why: ended, if on a day that cannot be read, or open without a reason
    episodes:
      - {child: "1", dec: 01/07/2025, reason_place_change: CARPL}
      - {child: "2", dec: 31/06/2025, reason_place_change: CARPL}
      - {child: "3", dec: "", reason_place_change: ""}
    flags: {}
*/
select row_id as episodes

from episodes

where dec_text is null and reason_place_change is not null
