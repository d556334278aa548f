/*
title: Social worker episode of no day
message: The social worker episode ended on the day it began. Check both dates, and confirm if they are right.
level: query
topic: social-worker
tables: [sw_episodes]
fields: [sw_decom, sw_dec]
first_year: 2024/25
last_year: 2024/25

examples:
  - why: ended on the day it began
    sw_episodes: [{child: "1", sw_decom: 01/05/2024, sw_dec: 01/05/2024}]
    flags: {sw_episodes: [0]}
  - why: ended the day after, or the day before
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2024, sw_dec: 02/05/2024}
      - {child: "2", sw_decom: 01/05/2024, sw_dec: 30/04/2024}
    flags: {}
  - why: a date is blank or cannot be read, though typed alike
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2024, sw_dec: ""}
      - {child: "2", sw_decom: 31/06/2024, sw_dec: 31/06/2024}
    flags: {}
*/
select row_id as sw_episodes

from sw_episodes

where sw_dec = sw_decom
