/*
title: Social worker episode ended outside the reporting period
message: >-
  Social worker episodes are reported when they end between 1 April of last year and 31 March of this. Correct the end,
  or leave the episode out.
level: query
topic: social-worker
tables: [sw_episodes]
fields: [sw_dec]
first_year: 2024/25

examples:
  - why: the day before the period, the day after it
    sw_episodes:
      - {child: "1", sw_dec: 31/03/2024}
      - {child: "2", sw_dec: 01/04/2026}
    flags: {sw_episodes: [0, 1]}
  - why: the first and the last day of the period
    sw_episodes:
      - {child: "1", sw_dec: 01/04/2024}
      - {child: "2", sw_dec: 31/03/2026}
    flags: {}
  - why: blank, or cannot be read
    sw_episodes:
      - {child: "1", sw_dec: ""}
      - {child: "2", sw_dec: 31/04/2026}
    flags: {}
*/
select row_id as sw_episodes

from sw_episodes

where sw_dec not between year_start() - interval 1 year and year_end()
