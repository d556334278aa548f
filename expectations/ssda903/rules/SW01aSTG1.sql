/*
title: Older social worker episode is incomplete
message: >-
  Enter the start of this social worker episode and, if it began before 1 April 2023, the social worker's ID.
level: query
topic: social-worker
tables: [sw_episodes]
fields: [sw_decom, sw_id]
first_year: 2024/25
last_year: 2024/25

examples:
  - why: the start is blank or cannot be read
    sw_episodes:
      - {child: "1", sw_id: SW100200, sw_decom: ""}
      - {child: "2", sw_id: SW100200, sw_decom: 31/02/2023}
    flags: {sw_episodes: [0, 1]}
  - why: no ID, begun the day before 1 April 2023
    sw_episodes: [{child: "1", sw_id: "", sw_decom: 31/03/2023}]
    flags: {sw_episodes: [0]}
  - why: no ID, begun on that day or since
    sw_episodes:
      - {child: "1", sw_id: "", sw_decom: 01/04/2023}
      - {child: "2", sw_id: "", sw_decom: 01/04/2024}
    flags: {}
  - why: an older one with its ID needs no reason
    sw_episodes: [{child: "1", sw_id: SW100200, sw_decom: 31/03/2023, sw_reason: ""}]
    flags: {}
*/
select row_id as sw_episodes

from sw_episodes

where
    sw_decom is null
    or (sw_decom < date '2023-04-01' and sw_id is null)
