/*
title: UASC this year, but in care last year without being UASC
message: Check the child's UASC status; a child who was in last year's return was either UASC then or is not now.
level: error
topic: uasc
tables: [header, header_last, uasc, uasc_last]
fields: [uasc, child]
first_year: 2024/25

examples:
  - why: not UASC last year, or left blank there
    header:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "1"}
      - {child: "3", uasc: "0"}
    header_last:
      - {child: "1", uasc: "0"}
      - {child: "2", uasc: null}
      - {child: "3", uasc: "0"}
    flags: {header: [0, 1]}
  - why: flags made from the UASC tables of CSV
    header:
      - {child: "1"}
      - {child: "2"}
    header_last:
      - {child: "1"}
      - {child: "2"}
    uasc:
      - {child: "1", duc: 01/09/2027}
      - {child: "2", duc: 01/09/2027}
    uasc_last: [{child: "2", duc: 01/09/2027}]
    flags: {header: [0]}
  - why: UASC in both years, not UASC this year, or new this year
    header:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "0"}
      - {child: "3", uasc: "1"}
      - {child: "4", uasc: null}
    header_last:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "1"}
      - {child: "4", uasc: "0"}
    flags: {}
*/
select header.row_id as header

from header

inner join header_last on header.child = header_last.child

where header.uasc = '1' and header_last.uasc is distinct from '1'
