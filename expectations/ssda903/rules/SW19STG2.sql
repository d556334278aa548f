/*
title: Two social worker episodes from one day
message: Another social worker episode of this child starts on the same day. Remove one, or correct its start.
level: error
topic: social-worker
tables: [sw_episodes]
fields: [sw_dec, sw_decom]
first_year: 2025/26

examples:
  - why: every row from that day but the first in the file, whatever else it holds
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: ""}
      - {child: "1", sw_decom: 1/5/2025, sw_dec: 09/06/2025}
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 09/06/2025}
      - {child: "1", sw_decom: 02/05/2025, sw_dec: 09/06/2025}
    flags: {sw_episodes: [1, 2]}
  - why: another day, or another child
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025}
      - {child: "1", sw_decom: 02/05/2025}
      - {child: "2", sw_decom: 01/05/2025}
    flags: {}
  - why: a start that is blank or cannot be read, or rows without a child
    sw_episodes:
      - {child: "1", sw_decom: 31/06/2025}
      - {child: "1", sw_decom: 31/06/2025}
      - {child: "2", sw_decom: ""}
      - {child: "2", sw_decom: ""}
      - {child: "", sw_decom: 01/05/2025}
      - {child: "", sw_decom: 01/05/2025}
    flags: {}
*/
select row_id as sw_episodes

from dated_sw_episodes

qualify row_number() over (
    partition by child, sw_decom
    order by row_id
) > 1
