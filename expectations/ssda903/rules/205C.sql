/*
title: UASC status ended, but the child is not marked UASC in either year
message: Mark the child as UASC, or take out the date on which UASC status ended.
level: error
topic: uasc
tables: [header, header_last, uasc, uasc_last]
fields: [duc, uasc]
needs: [xml_only]
first_year: 2024/25

examples:
  - why: a date this year or last year, flags 0, blank, or the child not in last year's return
    header:
      - {child: "1", uasc: "0"}
      - {child: "2", uasc: "0"}
      - {child: "3", uasc: null}
      - {child: "4", uasc: "0"}
    header_last:
      - {child: "1", uasc: "0"}
      - {child: "2", uasc: null}
      - {child: "3", uasc: "0"}
    uasc:
      - {child: "4", duc: 01/09/2025}
      - {child: "1", duc: 01/09/2025}
      - {child: "2", duc: null}
      - {child: "3", duc: 01/09/2025}
    uasc_last: [{child: "2", duc: 01/09/2024}]
    flags: {header: [0, 1, 2, 3], uasc: [0, 1, 2, 3]}
  - why: UASC in one of the years, no date, a date that cannot be read, or no row this year
    header:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "0"}
      - {child: "3", uasc: "0"}
      - {child: "4", uasc: "0"}
      - {child: "5", uasc: "0"}
    header_last:
      - {child: "1", uasc: "0"}
      - {child: "2", uasc: "1"}
      - {child: "3", uasc: "0"}
      - {child: "4", uasc: "0"}
      - {child: "5", uasc: "0"}
    uasc:
      - {child: "1", duc: 01/09/2025}
      - {child: "2", duc: 01/09/2025}
      - {child: "3", duc: null}
      - {child: "4", duc: 31/09/2025}
    uasc_last:
      - {child: "4", duc: 31/09/2024}
      - {child: "5", duc: 01/09/2024}
    flags: {}
*/
select
    header.row_id as header,
    uasc.row_id as uasc

from uasc

inner join header on uasc.child = header.child

left join header_last on uasc.child = header_last.child

left join uasc_last on uasc.child = uasc_last.child

where
    (header.uasc is null or header.uasc = '0')
    and (header_last.uasc is null or header_last.uasc = '0')
    and coalesce(uasc.duc, uasc_last.duc) is not null
