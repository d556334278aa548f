/*
title: Sex differs between UASC and Header
message: UASC gives another sex for this child than Header. Correct the one that is wrong.
level: error
topic: integrity
tables: [uasc, header]
fields: [sex]
first_year: 2024/25

examples:
  - why: another code, in one of the child's headers
    uasc:
      - {child: "1", sex: F}
      - {child: "2", sex: M}
      - {child: "3", sex: M}
    header:
      - {child: "1", sex: F}
      - {child: "1", sex: M}
      - {child: "2", sex: M}
      - {child: "3", sex: F}
    flags: {uasc: [0, 2]}
  - why: the same code
    uasc: [{child: "1", sex: M}]
    header: [{child: "1", sex: M}]
    flags: {}
  - why: blank in either, or another child's
    uasc:
      - {child: "1", sex: ""}
      - {child: "2", sex: F}
      - {child: "3", sex: F}
    header:
      - {child: "1", sex: M}
      - {child: "2", sex: ""}
      - {child: "4", sex: M}
    flags: {}
*/
select distinct uasc.row_id as uasc

from uasc

inner join header on uasc.child = header.child

where uasc.sex <> header.sex
