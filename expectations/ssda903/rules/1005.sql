/*
title: End of being missing is not a date
message: Write the day the child came back as a real date, DD/MM/YYYY, or leave it blank while the child is missing.
level: error
topic: missing
tables: [missing]
fields: [mis_end]
first_year: 2024/25

examples:
  - why: two digits of year, and a day that does not exist
    missing:
      - {child: "1", mis_end: 01/10/25}
      - {child: "2", mis_end: 31/09/2025}
      - {child: "3", mis_end: 30/09/2025}
    flags: {missing: [0, 1]}
  - why: a real date, and a child still missing
    missing:
      - {child: "1", mis_end: 01/10/2025}
      - {child: "2", mis_end: null}
    flags: {}
*/
select row_id as missing

from missing

where mis_end is null and mis_end_text is not null
