/*
title: First contact before the last social worker had left
message: >-
  A first contact (FCONTA) starts after the previous social worker episode ended, not on that day or before. Correct the
  dates or the reason.
level: error
topic: social-worker
tables: [sw_episodes]
fields: [sw_decom, sw_reason]
first_year: 2025/26

examples:
  - why: on the day the previous one ended, or before
    sw_episodes:
      - {child: "1", sw_decom: 01/09/2025, sw_dec: "", sw_reason: FCONTA}
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 01/09/2025, sw_reason: MANAGE}
      - {child: "2", sw_decom: 01/05/2025, sw_dec: 01/09/2025, sw_reason: MANAGE}
      - {child: "2", sw_decom: 31/08/2025, sw_dec: "", sw_reason: FCONTA}
    flags: {sw_episodes: [0, 3]}
  - why: the day after
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 01/09/2025, sw_reason: FCONTA}
      - {child: "1", sw_decom: 02/09/2025, sw_dec: "", sw_reason: FCONTA}
    flags: {}
  - why: another reason, or none
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 01/09/2025, sw_reason: FCONTA}
      - {child: "1", sw_decom: 01/09/2025, sw_dec: 01/12/2025, sw_reason: MANAGE}
      - {child: "1", sw_decom: 01/12/2025, sw_dec: "", sw_reason: ""}
    flags: {}
  - why: the row before has no readable end, or is another child's
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 31/09/2025, sw_reason: MANAGE}
      - {child: "1", sw_decom: 01/06/2025, sw_dec: 01/12/2025, sw_reason: FCONTA}
      - {child: "2", sw_decom: 01/07/2025, sw_dec: "", sw_reason: FCONTA}
    flags: {}
*/
select row_id as sw_episodes

from dated_sw_episodes

where sw_reason = 'FCONTA' and sw_decom <= previous_sw_dec
