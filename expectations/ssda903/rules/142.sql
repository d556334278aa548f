/*
title: Episode is unfinished although a later one follows
message: The child has a later episode, so this one must have ended. Give its end date and the reason it ended.
level: error
topic: episodes
tables: [episodes]
fields: [dec, rec]
first_year: 2024/25

examples:
  - why: no end, no reason, or an end that cannot be read, before a later episode
    episodes:
      - {child: "1", decom: 01/07/2025}
      - {child: "1", decom: 01/05/2025, dec: null, rec: X1}
      - {child: "2", decom: 01/05/2025, dec: 01/07/2025, rec: null}
      - {child: "2", decom: 01/07/2025}
      - {child: "3", decom: 01/05/2025, dec: 31/06/2025, rec: X1}
      - {child: "3", decom: 01/07/2025}
    flags: {episodes: [1, 2, 4]}
  - why: two open episodes from the same day, of which the later in the file is the last
    episodes:
      - {child: "1", decom: 01/05/2025}
      - {child: "1", decom: 01/05/2025}
      - {child: "2", decom: 01/05/2025}
      - {child: "2", decom: 01/05/2025, dec: 01/05/2025, rec: X1}
    flags: {episodes: [0]}
  - why: finished before the next, last of all, or followed only by another child or a start that cannot be read
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/07/2025, rec: X1}
      - {child: "1", decom: 01/07/2025}
      - {child: "2", decom: 01/06/2025}
      - {child: "2", decom: 31/06/2025}
      - {child: "2", decom: null}
      - {child: null, decom: 01/06/2025}
      - {child: null, decom: 01/07/2025}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join episodes as following on episodes.next_row_id = following.row_id

where
    following.decom is not null
    and (episodes.dec is null or episodes.rec is null)
