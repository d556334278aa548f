/*
title: Deprivation of liberty begins on or before the day of birth
message: The order predates the child. Correct its start or the date of birth.
level: error
topic: deprivation-of-liberty
tables: [dolo]
fields: [dolo_start]
first_year: 2026/27

examples:
  - why: begins on the day of birth, or the day before
    dolo:
      - {child: "1", dob: 04/08/2012, dolo_start: 04/08/2012}
      - {child: "2", dob: 04/08/2012, dolo_start: 03/08/2012}
    flags: {dolo: [0, 1]}
  - why: begins the day after, or a date that is blank or cannot be read
    dolo:
      - {child: "1", dob: 04/08/2012, dolo_start: 05/08/2012}
      - {child: "2", dob: null, dolo_start: 04/08/2012}
      - {child: "3", dob: 04/08/2012, dolo_start: 31/06/2012}
    flags: {}
*/
select row_id as dolo

from dolo

where dolo_start <= dob
