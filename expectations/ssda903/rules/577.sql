/*
title: Missing period goes on after care ended
message: >-
  The child left care, but the missing period has no end or ends later. Enter its end, at the latest the day care
  ended.
level: error
topic: missing
tables: [episodes, missing]
fields: [mis_end]
first_year: 2024/25

examples:
  - why: no end, or an end the day after care ended
    episodes: [{child: "1", decom: 01/05/2025, dec: 20/06/2025, rec: E4A}]
    missing:
      - {child: "1", mis_start: 15/06/2025, mis_end: ""}
      - {child: "1", mis_start: 10/06/2025, mis_end: 21/06/2025}
    flags: {missing: [0, 1]}
  - why: an end on the day care ended, on the day it began, or none that can be read
    episodes: [{child: "1", decom: 01/05/2025, dec: 20/06/2025, rec: E4A}]
    missing:
      - {child: "1", mis_start: 15/06/2025, mis_end: 20/06/2025}
      - {child: "1", mis_start: 01/05/2025, mis_end: 01/05/2025}
      - {child: "1", mis_start: 15/06/2025, mis_end: 31/06/2025}
    flags: {}
  - why: back in care on or before the day the child went missing, so the period may be open, but not if later
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 20/06/2025, rec: E4A}
      - {child: "1", decom: 01/08/2025}
    missing:
      - {child: "1", mis_start: 01/08/2025, mis_end: ""}
      - {child: "1", mis_start: 02/08/2025, mis_end: ""}
      - {child: "1", mis_start: 31/07/2025, mis_end: ""}
    flags: {missing: [2]}
  - why: an end between two times in care, and on the first and last day of the second
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 20/06/2025, rec: E4A}
      - {child: "1", decom: 01/08/2025, dec: 20/08/2025, rec: E4A}
    missing:
      - {child: "1", mis_start: 15/06/2025, mis_end: 31/07/2025}
      - {child: "1", mis_start: 15/06/2025, mis_end: 01/08/2025}
      - {child: "1", mis_start: 15/06/2025, mis_end: 20/08/2025}
      - {child: "1", mis_start: 15/06/2025, mis_end: 21/08/2025}
    flags: {missing: [0, 3]}
  - why: an end after the child came back for good, or before care ever began
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 20/06/2025, rec: E4A}
      - {child: "1", decom: 01/08/2025}
    missing:
      - {child: "1", mis_start: 15/06/2025, mis_end: 01/09/2025}
      - {child: "1", mis_start: 15/04/2025, mis_end: 30/04/2025}
    flags: {}
  - why: the child never left care, is not in the episodes, or went missing on a day nobody can read
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 20/06/2025, rec: E4A}
      - {child: "1", decom: 20/06/2025}
      - {child: "3", decom: 01/05/2025, dec: 20/06/2025, rec: E4A}
    missing:
      - {child: "1", mis_start: 15/06/2025, mis_end: ""}
      - {child: "1", mis_start: 15/04/2025, mis_end: ""}
      - {child: "2", mis_start: 15/06/2025, mis_end: ""}
      - {child: "3", mis_start: 31/06/2025, mis_end: ""}
      - {child: "3", mis_start: "", mis_end: 21/06/2025}
    flags: {}
*/
select missing.row_id as missing

from missing

inner join care_spells on missing.child = care_spells.child

where missing.mis_start is not null

group by missing.row_id, missing.mis_start, missing.mis_end, missing.mis_end_text

having
    (
        missing.mis_end_text is null
        and bool_or(care_spells.end_date is not null)
        and not bool_or(care_spells.end_date is null and care_spells.start_date <= missing.mis_start)
    )
    or (
        bool_or(care_spells.end_date < missing.mis_end)
        and not bool_or(missing.mis_end between care_spells.start_date and coalesce(care_spells.end_date, 'infinity'))
    )
