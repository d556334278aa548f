/*
title: First episode does not start care
message: This is the child's first episode on file, yet its RNE is not S. Add the episode that was left out, or change
  RNE to S.
level: query
topic: episodes
tables: [episodes]
fields: [rne]
first_year: 2024/25

examples:
  - why: the first by date began on 1 April with another reason, or with none
    episodes:
      - {child: "1", decom: 01/08/2025, rne: S}
      - {child: "1", decom: 01/04/2025, rne: P}
      - {child: "1", decom: 31/03/2025, rne: ""}
      - {child: "2", decom: 01/05/2025, rne: ""}
      - {child: "3", decom: 01/04/2025, rne: L}
      - {child: "3", decom: 31/02/2025, rne: L}
    flags: {episodes: [3, 4]}
  - why: care started, had started before the year, or nobody knows when or whose it is
    episodes:
      - {child: "1", decom: 01/05/2025, rne: S}
      - {child: "1", decom: 02/05/2025, rne: P}
      - {child: "2", decom: 31/03/2025, rne: P}
      - {child: "3", decom: "", rne: P}
      - {child: "", decom: 01/05/2025, rne: P}
    flags: {}
*/
select row_id as episodes

from first_episode

where
    decom >= year_start()
    and rne is distinct from 'S'
