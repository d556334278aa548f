/*
title: Died last year, but not this year
message: Last year's return said that this care leaver had died. Correct the in touch code, or resubmit last year's.
level: error
topic: cross-year
tables: [oc3, oc3_last]
fields: [in_touch]
first_year: 2025/26

examples:
  - why: any row of last year says so, and this year says another thing or nothing
    oc3:
      - {child: "1", in_touch: "YES"}
      - {child: "2", in_touch: ""}
      - {child: "3", in_touch: "NO"}
    oc3_last:
      - {child: "2", in_touch: "YES"}
      - {child: "2", in_touch: DIED}
      - {child: "1", in_touch: DIED}
    flags: {oc3: [0, 1]}
  - why: this year agrees, or last year said something else or nothing
    oc3:
      - {child: "1", in_touch: DIED}
      - {child: "2", in_touch: "NO"}
      - {child: "3", in_touch: "NO"}
      - {child: "4", in_touch: "NO"}
    oc3_last:
      - {child: "1", in_touch: DIED}
      - {child: "2", in_touch: "YES"}
      - {child: "3", in_touch: ""}
    flags: {}
*/
select oc3.row_id as oc3

from oc3

inner join oc3_last on oc3.child = oc3_last.child

where
    oc3_last.in_touch = 'DIED'
    and oc3.in_touch is distinct from 'DIED'
