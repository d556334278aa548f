/*
title: UASC last year but not this year, and no date explains it
message: >-
  The child was UASC in last year's return and no longer is, but last year's end of UASC status does not lie in last
  year. Restore the UASC record, or correct the date.
level: error
topic: uasc
tables: [header, header_last, uasc, uasc_last]
fields: [child, uasc, duc]
first_year: 2024/25

examples:
  - why: last year's end of status is blank, unreadable, in this year, before last year, or there is no row to say
    header:
      - {child: "1", uasc: "0"}
      - {child: "2", uasc: "0"}
      - {child: "3", uasc: "0"}
      - {child: "4", uasc: "0"}
      - {child: "5", uasc: "0"}
    header_last:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "1"}
      - {child: "3", uasc: "1"}
      - {child: "4", uasc: "1"}
      - {child: "5", uasc: "1"}
    uasc_last:
      - {child: "1", duc: null}
      - {child: "2", duc: 31/06/2024}
      - {child: "3", duc: 01/04/2025}
      - {child: "4", duc: 31/03/2024}
    flags: {header: [0, 1, 2, 3, 4]}
  - why: an end of status this year too, readable or not, of a child no longer flagged
    header:
      - {child: "1", uasc: "0"}
      - {child: "2", uasc: null}
    header_last:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "1"}
    uasc:
      - {child: "2", duc: 31/06/2025}
      - {child: "1", duc: 01/09/2025}
    uasc_last:
      - {child: "1", duc: 01/09/2024}
      - {child: "2", duc: 01/09/2024}
    flags: {header: [0, 1], uasc: [0, 1]}
  - why: status ended on the first or the last day of last year, with a row this year that says nothing or none
    header:
      - {child: "1", uasc: "0"}
      - {child: "2", uasc: "0"}
    header_last:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "1"}
    uasc: [{child: "1", duc: null}]
    uasc_last:
      - {child: "1", duc: 01/04/2024}
      - {child: "2", duc: 31/03/2025}
    flags: {}
  - why: one child's dates do not speak for another
    header:
      - {child: "1", uasc: "0"}
      - {child: "2", uasc: "0"}
      - {child: "3", uasc: "0"}
    header_last:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "1"}
      - {child: "3", uasc: "1"}
    uasc: [{child: "2", duc: 01/09/2025}]
    uasc_last:
      - {child: "1", duc: 01/09/2024}
      - {child: "2", duc: 01/09/2024}
      - {child: "3", duc: null}
    flags: {header: [1, 2], uasc: [0]}
  - why: still UASC, never UASC, or in one return only
    header:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "0"}
      - {child: "3", uasc: "0"}
    header_last:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "0"}
      - {child: "4", uasc: "1"}
    uasc_last: [{child: "1", duc: null}]
    flags: {}
*/
select
    header.row_id as header,
    uasc.row_id as uasc

from header

inner join header_last on header.child = header_last.child

left join uasc on header.child = uasc.child

left join uasc_last on header.child = uasc_last.child

where
    header_last.uasc = '1'
    and header.uasc is distinct from '1'
    and (
        uasc.duc_text is not null
        or uasc_last.duc is null
        or uasc_last.duc < year_start() - interval 1 year
        or uasc_last.duc >= year_start()
    )
