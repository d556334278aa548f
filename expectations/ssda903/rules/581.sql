/*
title: Missing period starts before care began
message: The period starts before the child came into care. Correct the date, or add the episode that is not there.
level: error
topic: missing
tables: [episodes, missing]
fields: [mis_start]
first_year: 2024/25

examples:
  - why: the day before care began
    episodes: [{child: "1", decom: 01/05/2025}]
    missing: [{child: "1", mis_start: 30/04/2025}]
    flags: {missing: [0]}
  - why: the day care began, even if it ended before that, or later
    episodes:
      - {child: "1", decom: 01/05/2025}
      - {child: "2", decom: 01/05/2025, dec: 30/04/2025}
    missing:
      - {child: "1", mis_start: 01/05/2025}
      - {child: "1", mis_start: 02/05/2025}
      - {child: "2", mis_start: 01/05/2025}
    flags: {}
  - why: between two times in care, and on the last day of the first
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 20/06/2025}
      - {child: "1", decom: 01/08/2025, dec: 20/08/2025}
    missing:
      - {child: "1", mis_start: 20/06/2025}
      - {child: "1", mis_start: 21/06/2025}
      - {child: "1", mis_start: 31/07/2025}
      - {child: "1", mis_start: 21/08/2025}
    flags: {missing: [1, 2]}
  - why: an earlier episode is open, or ends on a day nobody can read
    episodes:
      - {child: "1", decom: 01/05/2025}
      - {child: "1", decom: 01/08/2025}
      - {child: "2", decom: 01/05/2025, dec: 31/06/2025}
      - {child: "2", decom: 01/08/2025}
    missing:
      - {child: "1", mis_start: 15/07/2025}
      - {child: "2", mis_start: 15/07/2025}
    flags: {}
  - why: another child's care, or a start nobody can read
    episodes:
      - {child: "1", decom: 01/05/2025}
      - {child: "3", decom: 31/06/2025}
    missing:
      - {child: "1", mis_start: 31/04/2025}
      - {child: "2", mis_start: 30/04/2025}
      - {child: "3", mis_start: 30/04/2025}
    flags: {}
*/
select missing.row_id as missing

from missing

inner join episodes on missing.child = episodes.child

group by missing.row_id, missing.mis_start

having
    bool_or(episodes.decom > missing.mis_start)
    and not bool_or(missing.mis_start between episodes.decom and coalesce(episodes.dec, 'infinity'))
