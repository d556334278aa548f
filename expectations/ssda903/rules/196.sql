/*
title: Reason for no SDQ score is not an accepted code
message: Choose the reason there is no SDQ score from SDQ1 to SDQ5.
level: error
topic: health-oc2
tables: [oc2]
fields: [sdq_reason]
first_year: 2024/25

examples:
  - why: one past the last code
    oc2:
      - {child: "1", sdq_reason: SDQ6}
      - {child: "2", sdq_reason: SDQ1}
    flags: {oc2: [0]}
  - why: each accepted code, and a blank
    oc2:
      - {child: "1", sdq_reason: SDQ1}
      - {child: "2", sdq_reason: SDQ2}
      - {child: "3", sdq_reason: SDQ3}
      - {child: "4", sdq_reason: SDQ4}
      - {child: "5", sdq_reason: SDQ5}
      - {child: "6", sdq_reason: null}
    flags: {}
*/
select row_id as oc2

from oc2

where sdq_reason not in ('SDQ1', 'SDQ2', 'SDQ3', 'SDQ4', 'SDQ5')
