/*
title: Social worker ID begins otherwise or is too short
message: >-
  A social worker's ID begins with SW, or with XX where there is none, and has at least four characters. Correct it.
level: error
topic: social-worker
tables: [sw_episodes]
fields: [sw_id]
first_year: 2025/26

examples:
  - why: other letters, the right ones later on, or blank
    sw_episodes:
      - {child: "1", sw_id: AB100200}
      - {child: "2", sw_id: 1SW100200}
      - {child: "3", sw_id: ""}
    flags: {sw_episodes: [0, 1, 2]}
  - why: three characters or fewer
    sw_episodes:
      - {child: "1", sw_id: SW1}
      - {child: "2", sw_id: XX}
    flags: {sw_episodes: [0, 1]}
  - why: either beginning, in small letters too, and four characters or more
    sw_episodes:
      - {child: "1", sw_id: sw100200}
      - {child: "2", sw_id: XX01}
    flags: {}
*/
select row_id as sw_episodes

from sw_episodes

where
    coalesce(left(sw_id, 2), '') not in ('SW', 'XX')
    or length(sw_id) < 4
