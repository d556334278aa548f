/*
title: SDQ score is not a whole number from 0 to 40
message: Give the SDQ score as a whole number from 0 to 40, or leave it blank and give the reason.
level: error
topic: health-oc2
tables: [oc2]
fields: [sdq_score]
first_year: 2024/25

examples:
  - why: beyond either end, not whole, and not a number
    oc2:
      - {child: "1", sdq_score: "41"}
      - {child: "2", sdq_score: "-1"}
      - {child: "3", sdq_score: "12.5"}
      - {child: "4", sdq_score: N/A}
      - {child: "5", sdq_score: "12"}
    flags: {oc2: [0, 1, 2, 3]}
  - why: either end, whole numbers written otherwise, and a blank
    oc2:
      - {child: "1", sdq_score: "0"}
      - {child: "2", sdq_score: "40"}
      - {child: "3", sdq_score: "07"}
      - {child: "4", sdq_score: "20.0"}
      - {child: "5", sdq_score: null}
    flags: {}
*/
with

scores as (

    select
        row_id,
        try_cast(sdq_score as double) as score

    from oc2

    where sdq_score is not null

)

select row_id as oc2

from scores

where score is null or score not between 0 and 40 or score <> trunc(score)
