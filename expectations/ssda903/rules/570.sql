/*
title: Missing period starts after the year
message: The period starts after 31 March. Correct the date, or leave the period to next year's return.
level: error
topic: missing
tables: [missing]
fields: [mis_start]
first_year: 2024/25

examples:
  - why: the day after the year ends
    missing: [{child: "1", mis_start: 01/04/2026}]
    flags: {missing: [0]}
  - why: the last day of the year, or before
    missing:
      - {child: "1", mis_start: 31/03/2026}
      - {child: "2", mis_start: 01/02/2025}
    flags: {}
  - why: blank, or cannot be read
    missing:
      - {child: "1", mis_start: ""}
      - {child: "2", mis_start: 31/04/2026}
    flags: {}
*/
select row_id as missing

from missing

where mis_start > year_end()
