/*
title: Care began before this year, but the child is not in last year's return
message: This episode began before 1 April, but last year's return has no episode of the child. Correct the start date.
level: error
topic: cross-year
tables: [episodes, episodes_last]
fields: [decom]
first_year: 2024/25

examples:
  - why: began the day before the year; each such episode of the child
    episodes:
      - {child: "1", decom: 31/03/2025}
      - {child: "1", decom: 10/02/2025}
      - {child: "1", decom: 01/06/2025}
    episodes_last: [{child: "9", decom: 01/05/2024}]
    flags: {episodes: [0, 1]}
  - why: any episode last year will do, even one with no readable start
    episodes: [{child: "1", decom: 10/02/2025}]
    episodes_last:
      - {child: "1", decom: 32/02/2025}
      - {child: ""}
    flags: {}
  - why: began on the first day of the year, later, or on a day nobody can read
    episodes:
      - {child: "1", decom: 01/04/2025}
      - {child: "2", decom: 02/04/2025}
      - {child: "3", decom: 32/03/2025}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

where
    episodes.decom < year_start()
    and not exists (
        select 1
        from episodes_last
        where episodes_last.child = episodes.child
    )
