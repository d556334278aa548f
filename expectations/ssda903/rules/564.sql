/*
title: Missing period without a start
message: Enter the day the child went missing (M) or away (A).
level: error
topic: missing
tables: [missing]
fields: [missing, mis_start]
first_year: 2024/25

examples:
  - why: missing or away from a day not given
    missing:
      - {child: "1", missing: M, mis_start: ""}
      - {child: "2", missing: A, mis_start: ""}
    flags: {missing: [0, 1]}
  - why: a start is given, even one nobody can read
    missing:
      - {child: "1", missing: M, mis_start: 17/05/2025}
      - {child: "2", missing: A, mis_start: 31/06/2025}
    flags: {}
  - why: neither M nor A
    missing:
      - {child: "1", missing: "", mis_start: ""}
      - {child: "2", missing: X, mis_start: ""}
    flags: {}
*/
select row_id as missing

from missing

where missing in ('M', 'A') and mis_start_text is null
