/*
title: Deprivation of liberty begins after this year
message: Leave an order that begins after 31 March to next year's return, or correct its start.
level: error
topic: deprivation-of-liberty
tables: [dolo]
fields: [dolo_start]
first_year: 2026/27

examples:
  - why: the day after the year ends
    dolo: [{child: "1", dolo_start: 01/04/2027}]
    flags: {dolo: [0]}
  - why: 31 March itself, and a start that cannot be read or is not given
    dolo:
      - {child: "1", dolo_start: 31/03/2027}
      - {child: "2", dolo_start: 31/06/2027}
      - {child: "3", dolo_start: null}
    flags: {}
*/
select row_id as dolo

from dolo

where dolo_start > year_end()
