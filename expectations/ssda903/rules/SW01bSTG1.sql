/*
title: Social worker episode is incomplete
message: >-
  Enter the start of this social worker episode and, if it began since 1 April 2023, the social worker's ID and the
  reason for the change.
level: query
topic: social-worker
tables: [sw_episodes]
fields: [sw_decom, sw_id, sw_reason]
first_year: 2024/25
last_year: 2024/25

examples:
  - why: the start is blank or cannot be read
    sw_episodes:
      - {child: "1", sw_id: SW100200, sw_decom: "", sw_reason: MANAGE}
      - {child: "2", sw_id: SW100200, sw_decom: 31/02/2024, sw_reason: MANAGE}
    flags: {sw_episodes: [0, 1]}
  - why: no ID, no reason or neither, begun on 1 April 2023 or since
    sw_episodes:
      - {child: "1", sw_id: "", sw_decom: 01/04/2023, sw_reason: MANAGE}
      - {child: "2", sw_id: SW100200, sw_decom: 01/04/2023, sw_reason: ""}
      - {child: "3", sw_id: "", sw_decom: 01/05/2024, sw_reason: ""}
    flags: {sw_episodes: [0, 1, 2]}
  - why: neither, begun the day before
    sw_episodes: [{child: "1", sw_id: "", sw_decom: 31/03/2023, sw_reason: ""}]
    flags: {}
  - why: complete
    sw_episodes: [{child: "1", sw_id: SW100200, sw_decom: 01/04/2023, sw_reason: MANAGE}]
    flags: {}
*/
select row_id as sw_episodes

from sw_episodes

where
    sw_decom is null
    or (sw_decom >= date '2023-04-01' and (sw_id is null or sw_reason is null))
