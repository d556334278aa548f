/*
title: UASC element of the header is not 0 or 1
message: The UASC element must be 1 for an unaccompanied asylum seeking child and 0 for every other child.
level: error
topic: uasc
tables: [header]
fields: [uasc]
needs: [xml_only]
first_year: 2024/25

examples:
  - why: another number, a word and a blank
    header:
      - {child: "1", uasc: "2"}
      - {child: "2", uasc: "YES"}
      - {child: "3", uasc: null}
      - {child: "4", uasc: "0"}
    flags: {header: [0, 1, 2]}
  - why: both accepted values
    header:
      - {child: "1", uasc: "0"}
      - {child: "2", uasc: "1"}
    flags: {}
  - why: a blank stays a blank though the UASC table has rows, the child's own among them
    header:
      - {child: "1", uasc: null}
      - {child: "2", uasc: null}
      - {child: "3", uasc: "1"}
    uasc:
      - {child: "1", duc: 01/09/2025}
      - {child: "3", duc: null}
    flags: {header: [0, 1]}
*/
select row_id as header

from header

where uasc is null or uasc not in ('0', '1')
