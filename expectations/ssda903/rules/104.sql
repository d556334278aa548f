/*
title: End of UASC status is not a date, or lies before this year
message: Give the real date on which UASC status ended. If it ended before 1 April, this year's UASC row is not needed.
level: error
topic: uasc
tables: [uasc]
fields: [duc]
first_year: 2024/25

examples:
  - why: the day before the year began, and a day that does not exist
    uasc:
      - {child: "1", duc: 31/03/2025}
      - {child: "2", duc: 31/02/2026}
      - {child: "3", duc: 01/04/2025}
    flags: {uasc: [0, 1]}
  - why: 1 April itself, a day in the future, and no end yet
    uasc:
      - {child: "1", duc: 01/04/2025}
      - {child: "2", duc: 01/09/2027}
      - {child: "3", duc: null}
    flags: {}
  - why: the bound moves with the collection year
    collection_year: 2026/27
    uasc:
      - {child: "1", duc: 31/03/2026}
      - {child: "2", duc: 01/04/2026}
    flags: {uasc: [0]}
*/
select row_id as uasc

from uasc

where
    (duc is null and duc_text is not null)
    or duc < year_start()
