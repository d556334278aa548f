/*
title: Earlier social worker episode without an end
message: The child has a later social worker episode. Enter when this one ended.
level: error
topic: social-worker
tables: [sw_episodes]
fields: [sw_dec]
first_year: 2024/25

examples:
  - why: every episode but the last needs an end that can be read
    sw_episodes:
      - {child: "1", sw_decom: 01/09/2025, sw_dec: ""}
      - {child: "1", sw_decom: 01/05/2025, sw_dec: ""}
      - {child: "1", sw_decom: 01/07/2025, sw_dec: 31/08/2025}
      - {child: "1", sw_decom: 01/06/2025, sw_dec: 31/06/2025}
    flags: {sw_episodes: [1, 3]}
  - why: two open from one day, the first in the file is the earlier
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: ""}
      - {child: "1", sw_decom: 01/05/2025, sw_dec: ""}
    flags: {sw_episodes: [0]}
  - why: only the last is open
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: ""}
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 01/05/2025}
      - {child: "1", sw_decom: 01/04/2025, sw_dec: 01/05/2025}
    flags: {}
  - why: the later one is another child's, has no readable start, or neither has a child
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: ""}
      - {child: "2", sw_decom: 01/06/2025, sw_dec: ""}
      - {child: "2", sw_decom: 31/06/2025, sw_dec: ""}
      - {child: "2", sw_decom: "", sw_dec: ""}
      - {child: "", sw_decom: 01/05/2025, sw_dec: ""}
      - {child: "", sw_decom: 01/06/2025, sw_dec: ""}
    flags: {}
*/
select row_id as sw_episodes

from dated_sw_episodes

where next_row_id is not null and sw_dec is null
