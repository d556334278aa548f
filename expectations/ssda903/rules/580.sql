/*
title: Missing at 18, but another reason why care ended
message: >-
  The child was still missing on the 18th birthday, when care ended. The reason should then be E8: correct it, or the
  end of the missing period.
level: query
topic: missing
tables: [episodes, missing]
fields: [rec]
first_year: 2024/25

examples:
  - why: care and missing period end on the 18th birthday for another reason
    episodes:
      - {child: "1", dec: 10/07/2025, rec: E4A}
      - {child: "2", dec: 10/07/2025, rec: E17}
    missing:
      - {child: "1", dob: 10/07/2007, missing: M, mis_end: 10/07/2025}
      - {child: "2", dob: 10/07/2007, missing: A, mis_end: 10/07/2025}
    flags: {episodes: [0, 1]}
  - why: the reason is E8, a new episode, or not given
    episodes:
      - {child: "1", dec: 10/07/2025, rec: E8}
      - {child: "1", dec: 10/07/2025, rec: X1}
      - {child: "1", dec: 10/07/2025, rec: ""}
    missing: [{child: "1", dob: 10/07/2007, mis_end: 10/07/2025}]
    flags: {}
  - why: care ended, the child was found, or the birthday was on another day
    episodes:
      - {child: "1", dec: 11/07/2025, rec: E4A}
      - {child: "2", dec: 10/07/2025, rec: E4A}
      - {child: "3", dec: 10/07/2025, rec: E4A}
    missing:
      - {child: "1", dob: 10/07/2007, mis_end: 10/07/2025}
      - {child: "2", dob: 10/07/2007, mis_end: 09/07/2025}
      - {child: "3", dob: 11/07/2007, mis_end: 10/07/2025}
    flags: {}
  - why: another child was missing, or a date cannot be read
    episodes:
      - {child: "1", dec: 10/07/2025, rec: E4A}
      - {child: "3", dec: 31/06/2025, rec: E4A}
    missing:
      - {child: "2", dob: 10/07/2007, mis_end: 10/07/2025}
      - {child: "3", dob: 10/07/2007, mis_end: 31/06/2025}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join missing on episodes.child = missing.child

where
    birthday(missing.dob, 18) = missing.mis_end
    and missing.mis_end = episodes.dec
    and episodes.rec not in ('E8', 'X1')
