/*
title: UASC in both years, but the dates the status ended do not fit
message: >-
  Last year the end of UASC status should be the 18th birthday, and this year that birthday or a day of this year.
  Correct the date, or the date of birth.
level: error
topic: uasc
tables: [header, header_last, uasc, uasc_last]
fields: [duc, uasc]
first_year: 2024/25

examples:
  - why: this year's end is blank, unreadable, before the year, or after it and not the 18th birthday
    header:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "1"}
      - {child: "3", uasc: "1"}
      - {child: "4", uasc: "1"}
      - {child: "5", uasc: "1"}
    header_last:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "1"}
      - {child: "3", uasc: "1"}
      - {child: "4", uasc: "1"}
      - {child: "5", uasc: "1"}
    uasc:
      - {child: "5", duc: 01/09/2027}
      - {child: "1", duc: null}
      - {child: "2", duc: 31/06/2025}
      - {child: "3", duc: 31/03/2025}
      - {child: "4", duc: 01/04/2026}
    uasc_last:
      - {child: "1", dob: 01/09/2009, duc: 01/09/2027}
      - {child: "2", dob: 01/09/2009, duc: 01/09/2027}
      - {child: "3", dob: 01/09/2009, duc: 01/09/2027}
      - {child: "4", dob: 01/09/2009, duc: 01/09/2027}
      - {child: "5", dob: 01/09/2009, duc: 01/09/2027}
    flags: {header: [0, 1, 2, 3], uasc: [1, 2, 3, 4]}
  - why: last year's end is blank, unreadable or not the 18th birthday, or the date of birth is unusable
    header:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "1"}
      - {child: "3", uasc: "1"}
      - {child: "4", uasc: "1"}
    header_last:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "1"}
      - {child: "3", uasc: "1"}
      - {child: "4", uasc: "1"}
    uasc:
      - {child: "1", duc: 10/02/2026}
      - {child: "2", duc: 10/02/2026}
      - {child: "3", duc: 10/02/2026}
      - {child: "4", duc: 10/02/2026}
    uasc_last:
      - {child: "1", dob: 01/09/2009, duc: null}
      - {child: "2", dob: 01/09/2009, duc: 31/09/2027}
      - {child: "3", dob: 01/09/2009, duc: 02/09/2027}
      - {child: "4", dob: 31/02/2009, duc: 01/09/2027}
    flags: {header: [0, 1, 2, 3], uasc: [0, 1, 2, 3]}
  - why: ends on the first or the last day of the year, or still expected on the 18th birthday
    header:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "1"}
      - {child: "3", uasc: "1"}
      - {child: "4", uasc: "1"}
    header_last:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "1"}
      - {child: "3", uasc: "1"}
      - {child: "4", uasc: "1"}
    uasc:
      - {child: "1", duc: 01/04/2025}
      - {child: "2", duc: 31/03/2026}
      - {child: "3", dob: 05/05/2011, duc: 05/05/2028}
      - {child: "4", duc: 28/02/2026}
    uasc_last:
      - {child: "1", dob: 01/09/2009, duc: 01/09/2027}
      - {child: "2", dob: 01/09/2009, duc: 01/09/2027}
      - {child: "3", dob: 05/05/2010, duc: 05/05/2028}
      - {child: "4", dob: 29/02/2008, duc: 28/02/2026}
    flags: {}
  - why: UASC in one of the years only
    header:
      - {child: "1", uasc: "0"}
      - {child: "2", uasc: "1"}
    header_last:
      - {child: "1", uasc: "1"}
      - {child: "2", uasc: "0"}
    uasc:
      - {child: "1", duc: null}
      - {child: "2", duc: null}
    uasc_last:
      - {child: "1", duc: null}
      - {child: "2", duc: null}
    flags: {}
*/
select
    header.row_id as header,
    uasc.row_id as uasc

from header

inner join header_last on header.child = header_last.child

inner join uasc on header.child = uasc.child

inner join uasc_last on header.child = uasc_last.child

where
    header.uasc = '1'
    and header_last.uasc = '1'
    -- what cannot be read does not fit
    and not coalesce(
        uasc_last.duc = birthday(uasc_last.dob, 18)
        and (uasc.duc = birthday(uasc_last.dob, 18) or uasc.duc between year_start() and year_end()),
        false
    )
