/*
title: Date of birth in PlacedAdoption differs from the Header
message: PlacedAdoption gives another date of birth than the Header. Correct whichever is wrong.
level: error
topic: integrity
tables: [placed_adoption, header]
fields: [dob]
first_year: 2024/25

examples:
  - why: another day, on either side of the right one, or from one of two Header rows
    placed_adoption:
      - {child: "1", dob: 05/06/2012}
      - {child: "1", dob: 07/06/2012}
      - {child: "2", dob: 05/06/2012}
      - {child: "3", dob: 06/06/2012}
    header:
      - {child: "3", dob: 06/06/2012}
      - {child: "2", dob: 05/06/2012}
      - {child: "2", dob: 06/06/2012}
      - {child: "1", dob: 06/06/2012}
    flags: {placed_adoption: [0, 1, 2]}
  - why: the same day, a day missing or unreadable in one of the two, or no Header
    placed_adoption:
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
select placed_adoption.row_id as placed_adoption

from placed_adoption

inner join header on placed_adoption.child = header.child

where placed_adoption.dob <> header.dob
