/*
title: UASC status ceased after the 18th birthday
message: UASC status ends on the 18th birthday at the latest. Correct the date it ceased, or the date of birth.
level: error
topic: uasc
tables: [uasc]
fields: [duc]
first_year: 2024/25

examples:
  - why: the day after the birthday, which a leapling has on 28 February
    uasc:
      - {child: "1", dob: 10/06/2007, duc: 11/06/2025}
      - {child: "2", dob: 29/02/2008, duc: 01/03/2026}
    flags: {uasc: [0, 1]}
  - why: on the birthday, or a date is unknown
    uasc:
      - {child: "1", dob: 10/06/2007, duc: 10/06/2025}
      - {child: "2", dob: 29/02/2008, duc: 28/02/2026}
      - {child: "3", dob: 10/06/2007, duc: ""}
      - {child: "4", dob: "", duc: 11/06/2025}
      - {child: "5", dob: 10/06/2007, duc: 31/06/2025}
    flags: {}
*/
select row_id as uasc

from uasc

where duc > birthday(dob, 18)
