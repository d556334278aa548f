/*
title: Both an SDQ score and a reason for none
message: Keep the SDQ score and clear the reason, or the other way round.
level: error
topic: health-oc2
tables: [oc2]
fields: [sdq_score, sdq_reason]
first_year: 2024/25

examples:
  - why: both filled, whatever their values; a score of 0 is a score
    oc2:
      - {child: "1", sdq_score: "0", sdq_reason: SDQ2}
      - {child: "2", sdq_score: "?", sdq_reason: SDQ9}
    flags: {oc2: [0, 1]}
  - why: one of the two, or neither
    oc2:
      - {child: "1", sdq_score: "0"}
      - {child: "2", sdq_reason: SDQ2}
      - {child: "3"}
    flags: {}
*/
select row_id as oc2

from oc2

where sdq_score is not null and sdq_reason is not null
