/*
title: SDQ details for a young person already past 17
message: Clear the SDQ score and reason; the questionnaire is not for anyone past 17 when the year began.
level: error
topic: health-oc2
tables: [oc2]
fields: [dob, sdq_score, sdq_reason]
first_year: 2024/25

examples:
  - why: 17 on the day before 1 April, with a score or a reason
    oc2:
      - {child: "1", dob: 31/03/2008, sdq_score: "9"}
      - {child: "2", dob: 31/03/2008, sdq_reason: SDQ1}
    flags: {oc2: [0, 1]}
  - why: 17 on 1 April, nothing given, or a birth date that is blank or cannot be read
    oc2:
      - {child: "1", dob: 01/04/2008, sdq_score: "9"}
      - {child: "2", dob: 31/03/2008}
      - {child: "3", dob: null, sdq_score: "9"}
      - {child: "4", dob: 31/06/2007, sdq_score: "9"}
    flags: {}
*/
select row_id as oc2

from oc2

where birthday(dob, 17) < year_start() and coalesce(sdq_score, sdq_reason) is not null
