/*
title: Missing period starts, but missing or away?
message: The period has a start date. Say whether the child was missing (M) or away without authorisation (A).
level: error
topic: missing
tables: [missing]
fields: [missing, mis_start]
first_year: 2024/25

examples:
  - why: a start without a code, even one nobody can read
    missing:
      - {child: "1", missing: "", mis_start: 17/05/2025}
      - {child: "2", missing: "", mis_start: 31/06/2025}
    flags: {missing: [0, 1]}
  - why: the code is given
    missing: [{child: "1", missing: M, mis_start: 17/05/2025}]
    flags: {}
  - why: the start is blank as well
    missing: [{child: "1", missing: "", mis_start: ""}]
    flags: {}
*/
select row_id as missing

from missing

where missing is null and mis_start_text is not null
