/*
title: Neither missing nor away
message: Say M if the child was missing and A if away without authorisation.
level: error
topic: missing
tables: [missing]
fields: [missing]
first_year: 2024/25

examples:
  - why: a code that does not exist, and a word
    missing:
      - {child: "1", missing: X}
      - {child: "2", missing: MISSING}
      - {child: "3", missing: M}
    flags: {missing: [0, 1]}
  - why: each accepted code, and a blank
    missing:
      - {child: "1", missing: M}
      - {child: "2", missing: A}
      - {child: "3", missing: null}
    flags: {}
*/
select missing.row_id as missing

from missing

where missing.missing not in ('M', 'A')
