/*
title: Reason the episode ceased disagrees with the next episode
message: X1 means that the next episode starts the same day; any other reason means that care ended. Correct REC or
  the dates.
level: error
topic: episodes
tables: [episodes]
fields: [rec]
first_year: 2024/25

examples:
  - why: X1 with the next episode a day later or earlier, with none, or with one that has no start
    episodes:
      - {child: "1", decom: 02/06/2025, dec: ""}
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, rec: X1}
      - {child: "2", decom: 01/05/2025, dec: 01/06/2025, rec: X1}
      - {child: "2", decom: 31/05/2025, dec: ""}
      - {child: "3", decom: 01/05/2025, dec: 01/06/2025, rec: X1}
      - {child: "4", decom: 01/05/2025, dec: 01/06/2025, rec: X1}
      - {child: "4", decom: "", dec: ""}
    flags: {episodes: [1, 2, 4, 5]}
  - why: care ended, but the next episode starts the same day
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, rec: E4A}
      - {child: "1", decom: 01/06/2025, dec: ""}
    flags: {episodes: [0]}
  - why: X1 and the same day; care ended and began again later or not at all
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, rec: X1}
      - {child: "1", decom: 01/06/2025, dec: 01/07/2025, rec: E4A}
      - {child: "1", decom: 01/08/2025, dec: 01/09/2025, rec: E4A}
      - {child: "1", decom: 31/09/2025, dec: 01/10/2025, rec: X1}
    flags: {}
  - why: no end, no reason, or a row of nobody before another's
    episodes:
      - {child: "1", decom: 01/05/2025, dec: "", rec: X1}
      - {child: "1", decom: 02/06/2025, dec: 31/06/2025, rec: X1}
      - {child: "2", decom: 01/05/2025, dec: 01/06/2025, rec: ""}
      - {child: "2", decom: 01/06/2025, dec: 02/06/2025, rec: ""}
      - {child: "3", decom: 03/06/2025, dec: 04/06/2025, rec: ""}
      - {child: "", decom: 01/05/2025, dec: 01/06/2025, rec: X1}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

left join episodes as following on episodes.next_row_id = following.row_id

where
    episodes.child is not null
    and episodes.decom is not null
    and episodes.dec is not null
    and (
        (episodes.rec = 'X1' and following.decom is distinct from episodes.dec)
        or (episodes.rec <> 'X1' and following.decom = episodes.dec)
    )
