/*
title: Date of birth in PrevPerm differs from the Header
message: PrevPerm gives another date of birth than the Header. Correct whichever is wrong.
level: error
topic: integrity
tables: [prev_perm, header]
fields: [dob]
first_year: 2024/25

examples:
  - why: another day, on either side of the right one, or from one of two Header rows
    prev_perm:
      - {child: "1", dob: 05/06/2012}
      - {child: "1", dob: 07/06/2012}
      - {child: "2", dob: 05/06/2012}
      - {child: "3", dob: 06/06/2012}
    header:
      - {child: "3", dob: 06/06/2012}
      - {child: "2", dob: 05/06/2012}
      - {child: "2", dob: 06/06/2012}
      - {child: "1", dob: 06/06/2012}
    flags: {prev_perm: [0, 1, 2]}
  - why: the same day, a day missing or unreadable in one of the two, or no Header
    prev_perm:
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
select prev_perm.row_id as prev_perm

from prev_perm

inner join header on prev_perm.child = header.child

where prev_perm.dob <> header.dob
