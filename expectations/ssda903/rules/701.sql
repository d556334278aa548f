/*
title: End of a deprivation of liberty is not a date
message: Write the day the order ended as a real date, DD/MM/YYYY, or leave it blank while the order runs.
level: error
topic: deprivation-of-liberty
tables: [dolo]
fields: [dolo_end]
first_year: 2026/27

examples:
  - why: a day that does not exist
    dolo:
      - {child: "1", dolo_end: 31/06/2026}
      - {child: "2", dolo_end: 30/06/2026}
    flags: {dolo: [0]}
  - why: a real date, and an order that still runs
    dolo:
      - {child: "1", dolo_end: 30/06/2026}
      - {child: "2", dolo_end: null}
    flags: {}
*/
select row_id as dolo

from dolo

where dolo_end is null and dolo_end_text is not null
