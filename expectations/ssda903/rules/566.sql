/*
title: Missing period ends, but missing or away?
message: The period has an end date. Say whether the child was missing (M) or away without authorisation (A).
level: error
topic: missing
tables: [missing]
fields: [missing, mis_end]
first_year: 2024/25

examples:
  - why: an end without a code, even one nobody can read
    missing:
      - {child: "1", missing: "", mis_end: 19/05/2025}
      - {child: "2", missing: "", mis_end: 31/06/2025}
    flags: {missing: [0, 1]}
  - why: the code is given
    missing: [{child: "1", missing: M, mis_end: 19/05/2025}]
    flags: {}
  - why: the end is blank as well
    missing: [{child: "1", missing: "", mis_end: ""}]
    flags: {}
*/
select row_id as missing

from missing

where missing is null and mis_end_text is not null
