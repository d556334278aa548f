/*
title: Social worker episode starts after the year
message: The social worker episode starts after 31 March. Correct the date, or leave the episode to next year's return.
level: query
topic: social-worker
tables: [sw_episodes]
fields: [sw_decom]
first_year: 2024/25

examples:
  - why: the day after the year ends
    sw_episodes: [{child: "1", sw_decom: 01/04/2026}]
    flags: {sw_episodes: [0]}
  - why: the last day of the year, or years before
    sw_episodes:
      - {child: "1", sw_decom: 31/03/2026}
      - {child: "2", sw_decom: 01/02/2019}
    flags: {}
  - why: blank, or cannot be read
    sw_episodes:
      - {child: "1", sw_decom: ""}
      - {child: "2", sw_decom: 31/04/2026}
    flags: {}
*/
select row_id as sw_episodes

from sw_episodes

where sw_decom > year_end()
