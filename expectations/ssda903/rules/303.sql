/*
title: UASC status ceased for a child not recorded as UASC
message: There is a date when UASC status ceased, so the child must be recorded as UASC (1). Correct the flag or clear
  the date.
level: error
topic: uasc
tables: [uasc, header]
fields: [duc, uasc]
first_year: 2024/25

examples:
  - why: the header says no, or says nothing, and even a date that cannot be read counts
    header:
      - {child: "1", uasc: "0"}
      - {child: "2", uasc: ""}
      - {child: "3", uasc: "0"}
      - {child: "4", uasc: "1"}
    uasc:
      - {child: "1", duc: 10/06/2025}
      - {child: "2", duc: 10/06/2025}
      - {child: "3", duc: 31/06/2025}
    flags: {header: [0, 1, 2], uasc: [0, 1, 2]}
  - why: recorded as UASC, no date, or no header
    header: [{child: "1", uasc: "1"}, {child: "2", uasc: "0"}, {child: "3", uasc: "1.0"}]
    uasc:
      - {child: "1", duc: 10/06/2025}
      - {child: "2", duc: ""}
      - {child: "3", duc: 10/06/2025}
      - {child: "4", duc: 10/06/2025}
    flags: {}
  - why: in CSV the UASC row itself is the record
    header: [{child: "1"}]
    uasc: [{child: "1", duc: 10/06/2025}]
    flags: {}
*/
select
    uasc.row_id as uasc,
    header.row_id as header

from uasc

inner join header on uasc.child = header.child

where
    uasc.duc_text is not null
    and try_cast(header.uasc as double) is distinct from 1
