/*
title: Deprivation of liberty ended on or before the day it began
message: The order must end later than it began. Correct whichever date is wrong.
level: error
topic: deprivation-of-liberty
tables: [dolo]
fields: [dolo_start, dolo_end]
first_year: 2026/27

examples:
  - why: ended the day it began, or the day before
    dolo:
      - {child: "1", dolo_start: 10/05/2026, dolo_end: 10/05/2026}
      - {child: "2", dolo_start: 10/05/2026, dolo_end: 09/05/2026}
    flags: {dolo: [0, 1]}
  - why: ended the day after, still runs, or a date that cannot be read
    dolo:
      - {child: "1", dolo_start: 10/05/2026, dolo_end: 11/05/2026}
      - {child: "2", dolo_start: 10/05/2026, dolo_end: null}
      - {child: "3", dolo_start: 31/06/2026, dolo_end: 11/05/2026}
    flags: {}
*/
select row_id as dolo

from dolo

where dolo_end <= dolo_start
