/*
title: Missing period ends before it starts
message: The period ends before it starts. Correct one of the two dates.
level: error
topic: missing
tables: [missing]
fields: [mis_start, mis_end]
first_year: 2024/25

examples:
  - why: back the day before
    missing: [{child: "1", mis_start: 18/05/2025, mis_end: 17/05/2025}]
    flags: {missing: [0]}
  - why: back the same day, or later
    missing:
      - {child: "1", mis_start: 18/05/2025, mis_end: 18/05/2025}
      - {child: "2", mis_start: 18/05/2025, mis_end: 19/05/2025}
    flags: {}
  - why: a date is blank or cannot be read
    missing:
      - {child: "1", mis_start: "", mis_end: 17/05/2025}
      - {child: "2", mis_start: 18/05/2025, mis_end: ""}
      - {child: "3", mis_start: 18/05/2025, mis_end: 31/04/2025}
    flags: {}
*/
select row_id as missing

from missing

where mis_end < mis_start
