/*
title: Deprivation of liberty ended outside this year
message: Give only orders that ran in this year. Correct the end, which must lie between 1 April and 31 March.
level: error
topic: deprivation-of-liberty
tables: [dolo]
fields: [dolo_end]
first_year: 2026/27

examples:
  - why: the day before the year begins, and the day after it ends
    dolo:
      - {child: "1", dolo_end: 31/03/2026}
      - {child: "2", dolo_end: 01/04/2027}
    flags: {dolo: [0, 1]}
  - why: the first and the last day of the year, an order that still runs, or an end that cannot be read
    dolo:
      - {child: "1", dolo_end: 01/04/2026}
      - {child: "2", dolo_end: 31/03/2027}
      - {child: "3", dolo_end: null}
      - {child: "4", dolo_end: 31/06/2020}
    flags: {}
*/
select row_id as dolo

from dolo

where dolo_end not between year_start() and year_end()
