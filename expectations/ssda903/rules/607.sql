/*
title: Girl left care, mother field blank
message: Say whether this girl, who left care this year, is a mother (0 or 1).
level: error
topic: header
tables: [episodes, header]
fields: [dec, rec, mother, ls, sex]
first_year: 2024/25

examples:
  - why: left on the first day of the year, on the last, or with a legal status nobody gave
    episodes:
      - {child: "1", dec: 01/04/2025, rec: E8, ls: C2}
      - {child: "2", dec: 31/03/2026, rec: E4A, ls: ""}
    header:
      - {child: "1", sex: F, mother: ""}
      - {child: "2", sex: F, mother: ""}
    flags: {episodes: [0, 1], header: [0, 1]}
  - why: the answer is given
    episodes:
      - {child: "1", dec: 30/09/2025, rec: E8, ls: C2}
      - {child: "2", dec: 30/09/2025, rec: E8, ls: C2}
    header:
      - {child: "1", sex: F, mother: "0"}
      - {child: "2", sex: F, mother: "1"}
    flags: {}
  - why: not a girl, or not in the header
    episodes:
      - {child: "1", dec: 30/09/2025, rec: E8, ls: C2}
      - {child: "2", dec: 30/09/2025, rec: E8, ls: C2}
      - {child: "3", dec: 30/09/2025, rec: E8, ls: C2}
    header:
      - {child: "1", sex: M, mother: ""}
      - {child: "2", sex: "", mother: ""}
      - {child: "4", sex: F, mother: ""}
    flags: {}
  - why: left the day before the year, the day after it, or on a day nobody can read
    episodes:
      - {child: "1", dec: 31/03/2025, rec: E8, ls: C2}
      - {child: "1", dec: 01/04/2026, rec: E8, ls: C2}
      - {child: "1", dec: 31/09/2025, rec: E8, ls: C2}
    header: [{child: "1", sex: F, mother: ""}]
    flags: {}
  - why: on to another episode, no reason given, or a short break
    episodes:
      - {child: "1", dec: 30/09/2025, rec: X1, ls: C2}
      - {child: "1", dec: 30/09/2025, rec: "", ls: C2}
      - {child: "1", dec: 30/09/2025, rec: E8, ls: V3}
      - {child: "1", dec: 30/09/2025, rec: E8, ls: V4}
    header: [{child: "1", sex: F, mother: ""}]
    flags: {}
*/
select
    episodes.row_id as episodes,
    header.row_id as header

from episodes

inner join header on episodes.child = header.child

where
    episodes.dec between year_start() and year_end()
    and episodes.rec <> 'X1'
    and not is_short_break(episodes.ls)
    and header.sex = 'F'
    and header.mother is null
