/*
title: Social worker episode does not end after its start
message: The social worker episode ends on or before the day it starts. Correct one of the two dates.
level: error
topic: social-worker
tables: [sw_episodes]
fields: [sw_dec, sw_decom]
first_year: 2025/26

examples:
  - why: ends on the day it starts, or before
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 01/05/2025}
      - {child: "2", sw_decom: 01/05/2025, sw_dec: 30/04/2025}
    flags: {sw_episodes: [0, 1]}
  - why: ends the day after
    sw_episodes: [{child: "1", sw_decom: 01/05/2025, sw_dec: 02/05/2025}]
    flags: {}
  - why: a date is blank or cannot be read
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: ""}
      - {child: "2", sw_decom: 31/06/2025, sw_dec: 30/04/2025}
    flags: {}
*/
select row_id as sw_episodes

from sw_episodes

where sw_dec <= sw_decom
