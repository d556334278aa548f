/*
title: SDQ details for a child under 4
message: Clear the SDQ score and reason; the questionnaire is not for a child still under 4 on 31 March.
level: error
topic: health-oc2
tables: [oc2]
fields: [sdq_score, sdq_reason, dob]
first_year: 2024/25

examples:
  - why: 4 on the day after 31 March, with a score or a reason
    oc2:
      - {child: "1", dob: 01/04/2022, sdq_score: "9"}
      - {child: "2", dob: 01/04/2022, sdq_reason: SDQ1}
    flags: {oc2: [0, 1]}
  - why: 4 on 31 March, nothing given, or a birth date that is blank or cannot be read
    oc2:
      - {child: "1", dob: 31/03/2022, sdq_score: "9"}
      - {child: "2", dob: 01/04/2022}
      - {child: "3", dob: null, sdq_score: "9"}
      - {child: "4", dob: 31/06/2024, sdq_score: "9"}
    flags: {}
*/
select row_id as oc2

from oc2

where birthday(dob, 4) > year_end() and coalesce(sdq_score, sdq_reason) is not null
