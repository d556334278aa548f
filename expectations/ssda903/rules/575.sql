/*
title: Placement ended, missing period did not
message: >-
  The child went missing from a placement that has ended since. Enter when the missing period ended, at the latest with
  the placement.
level: error
topic: missing
tables: [episodes, missing]
fields: [mis_end]
first_year: 2024/25

examples:
  - why: went missing during the placement, on its first day and on its last
    episodes: [{child: "1", decom: 01/05/2025, dec: 20/06/2025}]
    missing:
      - {child: "1", mis_start: 15/06/2025, mis_end: ""}
      - {child: "1", mis_start: 01/05/2025, mis_end: ""}
      - {child: "1", mis_start: 20/06/2025, mis_end: ""}
    flags: {missing: [0, 1, 2]}
  - why: the day before the placement, the day after it, or from another child's
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 20/06/2025}
      - {child: "2", decom: 01/05/2025, dec: 20/06/2025}
    missing:
      - {child: "1", mis_start: 30/04/2025, mis_end: ""}
      - {child: "1", mis_start: 21/06/2025, mis_end: ""}
      - {child: "3", mis_start: 15/06/2025, mis_end: ""}
    flags: {}
  - why: an end is given, even one nobody can read
    episodes: [{child: "1", decom: 01/05/2025, dec: 20/06/2025}]
    missing:
      - {child: "1", mis_start: 15/06/2025, mis_end: 30/06/2025}
      - {child: "1", mis_start: 15/06/2025, mis_end: 31/06/2025}
    flags: {}
  - why: the placement goes on, or its dates cannot be read
    episodes:
      - {child: "1", decom: 01/05/2025}
      - {child: "1", decom: 01/05/2025, dec: 31/06/2025}
      - {child: "1", decom: 31/04/2025, dec: 20/06/2025}
    missing:
      - {child: "1", mis_start: 15/06/2025, mis_end: ""}
      - {child: "1", mis_start: 31/06/2025, mis_end: ""}
    flags: {}
*/
select missing.row_id as missing

from missing

inner join episodes on missing.child = episodes.child

where
    missing.mis_end_text is null
    and missing.mis_start between episodes.decom and episodes.dec
