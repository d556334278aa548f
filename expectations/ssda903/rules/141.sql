/*
title: Episode start is not a date
message: Write the start of the episode as a real date, DD/MM/YYYY.
level: error
topic: episodes
tables: [episodes]
fields: [decom]
first_year: 2024/25

examples:
  - why: a day that does not exist, and dots for slashes
    episodes:
      - {child: "1", decom: 31/04/2025}
      - {child: "2", decom: 30.04.2025}
      - {child: "3", decom: 30/04/2025}
    flags: {episodes: [0, 1]}
  - why: a real date, and a blank
    episodes:
      - {child: "1", decom: 30/04/2025}
      - {child: "2", decom: null}
    flags: {}
*/
select row_id as episodes

from episodes

where decom is null and decom_text is not null
