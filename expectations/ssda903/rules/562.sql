/*
title: Care began before this year, but last year's return ends otherwise
message: >-
  This episode began before 1 April, so last year's return must end with it. Correct the start date, or amend last
  year's return.
level: error
topic: cross-year
tables: [episodes, episodes_last]
fields: [decom]
first_year: 2024/25

examples:
  - why: last year's last episode began on another day, earlier or later, or there was none
    episodes:
      - {child: "1", decom: 31/03/2025}
      - {child: "2", decom: 20/03/2025}
      - {child: "3", decom: 20/03/2025}
      - {child: "4", decom: 20/03/2025}
      - {child: "1", decom: 20/06/2025}
    episodes_last:
      - {child: "1", decom: 30/03/2025}
      - {child: "2", decom: 20/03/2025, dec: 25/03/2025}
      - {child: "2", decom: 25/03/2025}
      - {child: "4", decom: 32/03/2025}
    flags: {episodes: [0, 1, 2, 3]}
  - why: the same day, open or not
    episodes:
      - {child: "1", decom: 20/03/2025}
      - {child: "2", decom: 20/03/2025}
    episodes_last:
      - {child: "1", decom: 01/03/2025, dec: 20/03/2025}
      - {child: "1", decom: 20/03/2025}
      - {child: "2", decom: 20/03/2025, dec: 28/03/2025}
    flags: {}
  - why: the first episode began this year, from its first day, or on a day nobody can read
    episodes:
      - {child: "1", decom: 01/04/2025}
      - {child: "2", decom: 32/03/2025}
    flags: {}
  - why: only the first episode of the year is judged
    episodes:
      - {child: "1", decom: 10/03/2025, dec: 20/03/2025}
      - {child: "1", decom: 20/03/2025}
    episodes_last: [{child: "1", decom: 10/03/2025}]
    flags: {}
*/
select this_year.row_id as episodes

from first_episode as this_year

left join last_episode_last as last_year on this_year.child = last_year.child

where
    this_year.decom < year_start()
    and this_year.decom is distinct from last_year.decom
