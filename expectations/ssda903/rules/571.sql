/*
title: Missing period ends outside the year
message: >-
  The period ends before 1 April or after 31 March. Correct the date; leave it blank if the child was still missing on
  31 March.
level: error
topic: missing
tables: [missing]
fields: [mis_end]
first_year: 2024/25

examples:
  - why: the day before the year starts, the day after it ends
    missing:
      - {child: "1", mis_end: 31/03/2025}
      - {child: "2", mis_end: 01/04/2026}
    flags: {missing: [0, 1]}
  - why: the first and the last day of the year
    missing:
      - {child: "1", mis_end: 01/04/2025}
      - {child: "2", mis_end: 31/03/2026}
    flags: {}
  - why: blank, or cannot be read
    missing:
      - {child: "1", mis_end: ""}
      - {child: "2", mis_end: 31/04/2026}
    flags: {}
*/
select row_id as missing

from missing

where mis_end not between year_start() and year_end()
