/*
title: Date of birth in OC2 differs from the Header
message: OC2 gives another date of birth than the Header. Correct whichever is wrong.
level: error
topic: integrity
tables: [oc2, header]
fields: [dob]
first_year: 2024/25

examples:
  - why: another day, on either side of the right one, or from one of two Header rows
    oc2:
      - {child: "1", dob: 05/06/2012}
      - {child: "1", dob: 07/06/2012}
      - {child: "2", dob: 05/06/2012}
      - {child: "3", dob: 06/06/2012}
    header:
      - {child: "3", dob: 06/06/2012}
      - {child: "2", dob: 05/06/2012}
      - {child: "2", dob: 06/06/2012}
      - {child: "1", dob: 06/06/2012}
    flags: {oc2: [0, 1, 2]}
  - why: the same day, a day missing or unreadable in one of the two, or no Header
    oc2:
      - {child: "1", dob: 06/06/2012}
      - {child: "2", dob: ""}
      - {child: "3", dob: 06/06/2012}
      - {child: "4", dob: 31/06/2012}
      - {child: "5", dob: 06/06/2012}
      - {child: "", dob: 06/06/2012}
    header:
      - {child: "1", dob: 06/06/2012}
      - {child: "2", dob: 05/06/2012}
      - {child: "3", dob: 31/06/2012}
      - {child: "4", dob: 05/06/2012}
      - {child: "", dob: 05/06/2012}
    flags: {}
*/
select oc2.row_id as oc2

from oc2

inner join header on oc2.child = header.child

where oc2.dob <> header.dob
