/*
title: Continuing episode does not start when the last one ended
message: RNE says that care continues, so this episode must start on the day the one before ended. Correct the dates
  or RNE.
level: error
topic: episodes
tables: [episodes]
fields: [rne, decom]
first_year: 2024/25

examples:
  - why: each code that continues care, a day late, a day early, or with a date that is missing or cannot be read
    episodes:
      - {child: "1", decom: 02/06/2025, dec: 01/07/2025, rne: P}
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, rne: S}
      - {child: "1", decom: 30/06/2025, dec: "", rne: L}
      - {child: "1", decom: 01/08/2025, dec: 31/09/2025, rne: T}
      - {child: "1", decom: 01/10/2025, dec: 01/11/2025, rne: U}
      - {child: "1", decom: 31/11/2025, dec: 01/12/2025, rne: B}
      - {child: "2", decom: 01/08/2025, dec: "", rne: S}
      - {child: "2", decom: "", dec: "", rne: P}
    flags: {episodes: [0, 2, 3, 4, 5, 7]}
  - why: the same day, a new start of care, no RNE, or the first episode
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, rne: P}
      - {child: "1", decom: 01/06/2025, dec: 01/07/2025, rne: L}
      - {child: "1", decom: 15/07/2025, dec: 01/08/2025, rne: S}
      - {child: "1", decom: 02/08/2025, dec: "", rne: ""}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join episodes as previous on episodes.previous_row_id = previous.row_id

where
    episodes.rne in ('P', 'L', 'T', 'U', 'B')
    and coalesce(episodes.decom <> previous.dec, true)
