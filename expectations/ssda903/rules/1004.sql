/*
title: Start of being missing is absent or not a date
message: Give the day the child went missing or away as a real date, DD/MM/YYYY.
level: error
topic: missing
tables: [missing]
fields: [mis_start]
first_year: 2024/25

examples:
  - why: blank, and a day that does not exist
    missing:
      - {child: "1", mis_start: null}
      - {child: "2", mis_start: 31/09/2025}
      - {child: "3", mis_start: 30/09/2025}
    flags: {missing: [0, 1]}
  - why: a real date
    missing: [{child: "1", mis_start: 30/09/2025}]
    flags: {}
*/
select row_id as missing

from missing

where mis_start is null
