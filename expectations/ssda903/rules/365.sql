/*
title: Short break of more than 17 days
message: One short break (V3) lasts 17 days at most. Correct the dates, or record the child under another legal status.
level: error
topic: legal-status
tables: [episodes]
fields: [ls, decom, dec]
first_year: 2024/25

examples:
  - why: eighteen days, ended or open on 31 March
    episodes:
      - {child: "1", decom: 01/06/2025, dec: 19/06/2025, ls: V3}
      - {child: "2", decom: 13/03/2026, dec: "", ls: V3}
    flags: {episodes: [0, 1]}
  - why: seventeen days, two breaks that meet, another legal status, or an unknown date
    episodes:
      - {child: "1", decom: 01/06/2025, dec: 18/06/2025, ls: V3}
      - {child: "1", decom: 18/06/2025, dec: 28/06/2025, ls: V3}
      - {child: "2", decom: 14/03/2026, dec: "", ls: V3}
      - {child: "3", decom: 01/06/2025, dec: 19/06/2025, ls: V4}
      - {child: "4", decom: 01/06/2025, dec: 31/06/2025, ls: V3}
      - {child: "5", decom: "", dec: 19/06/2025, ls: V3}
    flags: {}
*/
select row_id as episodes

from episodes

where
    ls = 'V3'
    and dec_or_year_end(dec, dec_text) - decom > 17
