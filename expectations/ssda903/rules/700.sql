/*
title: Start of a deprivation of liberty is missing or not a date
message: Give the day the deprivation of liberty order began as a real date, DD/MM/YYYY.
level: error
topic: deprivation-of-liberty
tables: [dolo]
fields: [dolo_start]
first_year: 2026/27

examples:
  - why: blank, and a day that does not exist
    dolo:
      - {child: "1", dolo_start: null}
      - {child: "2", dolo_start: 31/06/2026}
      - {child: "3", dolo_start: 30/06/2026}
    flags: {dolo: [0, 1]}
  - why: a real date
    dolo: [{child: "1", dolo_start: 01/05/2026}]
    flags: {}
*/
select row_id as dolo

from dolo

where dolo_start is null
