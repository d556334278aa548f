/*
title: Social worker episode under three days
message: >-
  The social worker episode ended less than three days after it began. Check both dates, and confirm if they are right.
level: query
topic: social-worker
tables: [sw_episodes]
fields: [sw_decom, sw_dec]
first_year: 2025/26

examples:
  - why: two days, none, or less than none
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 03/05/2025}
      - {child: "2", sw_decom: 01/05/2025, sw_dec: 01/05/2025}
      - {child: "3", sw_decom: 01/05/2025, sw_dec: 20/04/2025}
    flags: {sw_episodes: [0, 1, 2]}
  - why: three days, or more
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 04/05/2025}
      - {child: "2", sw_decom: 01/05/2025, sw_dec: 20/05/2025}
    flags: {}
  - why: a date is blank or cannot be read
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: ""}
      - {child: "2", sw_decom: 31/06/2025, sw_dec: 31/06/2025}
    flags: {}
*/
select row_id as sw_episodes

from sw_episodes

where sw_dec - sw_decom < 3
