/*
title: Episode end is not a date
message: Write the end of the episode as a real date, DD/MM/YYYY, or leave it blank while the episode goes on.
level: error
topic: episodes
tables: [episodes]
fields: [dec]
first_year: 2024/25

examples:
  - why: a leap day in a common year, and a word
    episodes:
      - {child: "1", dec: 29/02/2026}
      - {child: "2", dec: OPEN}
      - {child: "3", dec: 28/02/2026}
    flags: {episodes: [0, 1]}
  - why: a real date, and an open episode
    episodes:
      - {child: "1", dec: 28/02/2026}
      - {child: "2", dec: null}
    flags: {}
*/
select row_id as episodes

from episodes

where dec is null and dec_text is not null
