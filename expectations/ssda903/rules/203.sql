/*
title: Date of birth differs from last year
message: >-
  Check which year's date of birth is right. Correct this year's record, or tell the DfE that last year's was wrong.
level: error
topic: cross-year
tables: [header, header_last]
fields: [dob]
first_year: 2024/25

examples:
  - why: changed, or unknown (blank or unreadable) in one year only
    header:
      - {child: "1", dob: 02/03/2012}
      - {child: "2", dob: null}
      - {child: "3", dob: 02/03/2012}
      - {child: "4", dob: 02/03/2012}
    header_last:
      - {child: "1", dob: 03/02/2012}
      - {child: "2", dob: 02/03/2012}
      - {child: "3", dob: 31/02/2012}
      - {child: "4", dob: 02/03/2012}
    flags: {header: [0, 1, 2]}
  - why: the same day written otherwise, unknown in both, or a child of one year only
    header:
      - {child: "1", dob: 02/03/2012}
      - {child: "2", dob: null}
      - {child: "3", dob: 02/03/2012}
    header_last:
      - {child: "1", dob: 2/3/2012}
      - {child: "2", dob: 31/02/2012}
      - {child: "4", dob: 03/03/2012}
    flags: {}
*/
select header.row_id as header

from header

inner join header_last on header.child = header_last.child

where header.dob is distinct from header_last.dob
