/*
title: Episode after death or adulthood
message: The episode ended with death (E2) or with age 18 or over found (E15), yet the child has a later one. Correct
  REC or take out the later episode.
level: error
topic: episodes
tables: [episodes]
fields: [rec]
first_year: 2024/25

examples:
  - why: another episode follows, if with a start that cannot be read
    episodes:
      - {child: "1", decom: 01/07/2025}
      - {child: "1", decom: 01/05/2025, rec: E15}
      - {child: "2", decom: 01/05/2025, rec: E2}
      - {child: "2", decom: 31/06/2025}
    flags: {episodes: [1, 2]}
  - why: no episode follows, another reason, or a start that cannot be read
    episodes:
      - {child: "1", decom: 01/05/2025, rec: X1}
      - {child: "1", decom: 01/06/2025, rec: E2}
      - {child: "2", decom: 01/07/2025, rec: ""}
      - {child: "2", decom: 02/07/2025, rec: ""}
      - {child: "3", decom: "", rec: E15}
      - {child: "3", decom: "", rec: ""}
    flags: {}
*/
select row_id as episodes

from episodes

where
    rec in ('E2', 'E15')
    and decom is not null
    and next_row_id is not null
