/*
title: Episode has an end date or an end reason, but not both
message: Give both the date and the reason the episode ended, or leave both blank while it goes on.
level: error
topic: episodes
tables: [episodes]
fields: [dec, rec]
first_year: 2024/25

examples:
  - why: a date without reason, an unreadable date without reason, a reason without date
    episodes:
      - {child: "1", dec: 01/06/2025, rec: null}
      - {child: "2", dec: 31/06/2025, rec: null}
      - {child: "3", dec: null, rec: X1}
    flags: {episodes: [0, 1, 2]}
  - why: both filled, whatever their values, or both blank
    episodes:
      - {child: "1", dec: 01/06/2025, rec: X1}
      - {child: "2", dec: 31/06/2025, rec: X9}
      - {child: "3", dec: null, rec: null}
    flags: {}
*/
select row_id as episodes

from episodes

where (dec_text is null) <> (rec is null)
