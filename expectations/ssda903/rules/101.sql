/*
title: Sex is missing or not an accepted code
message: Sex must be M, F or U (unknown). Correct it in the child's record; codes 1 and 2 ended with 2023/24.
level: error
topic: header
tables: [header]
fields: [sex]
first_year: 2024/25

examples:
  - why: the old codes, a blank and a word
    header:
      - {child: "1", sex: "1"}
      - {child: "2", sex: "2"}
      - {child: "3", sex: null}
      - {child: "4", sex: MALE}
      - {child: "5", sex: F}
    flags: {header: [0, 1, 2, 3]}
  - why: each accepted code, lower case too
    header:
      - {child: "1", sex: M}
      - {child: "2", sex: F}
      - {child: "3", sex: U}
      - {child: "4", sex: f}
    flags: {}
*/
select row_id as header

from header

where sex is null or sex not in ('M', 'F', 'U')
