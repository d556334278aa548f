/*
title: Care starts before the last episode had ended
message: RNE S says that care starts anew, but the episode before had not ended by then. Use a code that continues
  care, or correct the dates.
level: error
topic: episodes
tables: [episodes]
fields: [rne, decom]
first_year: 2024/25

examples:
  - why: starts on the day the last one ended, or before it did
    episodes:
      - {child: "1", decom: 01/06/2025, dec: 01/07/2025, rne: S}
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, rne: S}
      - {child: "1", decom: 15/06/2025, dec: "", rne: S}
    flags: {episodes: [0, 2]}
  - why: starts the day after, continues care, is the first, or a date is unknown
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, rne: S}
      - {child: "1", decom: 02/06/2025, dec: 01/07/2025, rne: S}
      - {child: "1", decom: 01/07/2025, dec: 02/08/2025, rne: P}
      - {child: "1", decom: 02/08/2025, dec: 04/08/2025, rne: ""}
      - {child: "2", decom: 01/05/2025, dec: 31/06/2025, rne: S}
      - {child: "2", decom: 01/06/2025, dec: "", rne: S}
      - {child: "2", decom: 01/07/2025, dec: 01/08/2025, rne: S}
      - {child: "2", decom: 31/06/2025, dec: "", rne: S}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join episodes as previous on episodes.previous_row_id = previous.row_id

where
    episodes.rne = 'S'
    and episodes.decom <= previous.dec
