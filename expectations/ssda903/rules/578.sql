/*
title: Missing period starts once care has ended
message: The period starts on or after the day the child left care. Correct the date, or remove the period.
level: error
topic: missing
tables: [episodes, missing]
fields: [mis_start]
first_year: 2024/25

examples:
  - why: on the day care ended, or later
    episodes: [{child: "1", decom: 01/05/2025, dec: 20/06/2025, rec: E4A}]
    missing:
      - {child: "1", mis_start: 20/06/2025}
      - {child: "1", mis_start: 01/07/2025}
    flags: {missing: [0, 1]}
  - why: the day before care ended, or before care began
    episodes: [{child: "1", decom: 01/05/2025, dec: 20/06/2025, rec: E4A}]
    missing:
      - {child: "1", mis_start: 19/06/2025}
      - {child: "1", mis_start: 30/04/2025}
    flags: {}
  - why: back in care, from the day of the return to the day before the next leaving
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 20/06/2025, rec: E4A}
      - {child: "1", decom: 01/08/2025, dec: 20/08/2025, rec: E4A}
      - {child: "1", decom: 01/10/2025}
    missing:
      - {child: "1", mis_start: 31/07/2025}
      - {child: "1", mis_start: 01/08/2025}
      - {child: "1", mis_start: 19/08/2025}
      - {child: "1", mis_start: 20/08/2025}
      - {child: "1", mis_start: 01/10/2025}
      - {child: "1", mis_start: 01/11/2025}
    flags: {missing: [0, 3]}
  - why: the child moved on that day and stayed in care
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 20/06/2025, rec: E4A}
      - {child: "1", decom: 20/06/2025}
    missing: [{child: "1", mis_start: 20/06/2025}]
    flags: {}
  - why: another child's care, an end nobody can read, or a start nobody can read
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 20/06/2025, rec: E4A}
      - {child: "3", decom: 01/05/2025, dec: 31/06/2025, rec: E4A}
    missing:
      - {child: "2", mis_start: 20/06/2025}
      - {child: "3", mis_start: 01/07/2025}
      - {child: "1", mis_start: 31/06/2025}
    flags: {}
*/
select missing.row_id as missing

from missing

inner join care_spells on missing.child = care_spells.child

group by missing.row_id, missing.mis_start

having
    bool_or(care_spells.end_date <= missing.mis_start)
    and not bool_or(
        care_spells.start_date <= missing.mis_start
        and coalesce(care_spells.end_date, 'infinity') > missing.mis_start
    )
