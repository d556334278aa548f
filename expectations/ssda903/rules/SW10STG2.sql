/*
title: Gap or overlap of more than 7 days between social workers
message: >-
  This social worker episode starts more than 7 days before or after the previous one ended. Correct the dates, or add
  the episode in between.
level: error
topic: social-worker
tables: [sw_episodes]
fields: [sw_decom]
first_year: 2024/25

examples:
  - why: 8 days before the previous one ended, 8 days after, and without a reason
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 01/09/2025, sw_reason: MANAGE}
      - {child: "1", sw_decom: 24/08/2025, sw_dec: "", sw_reason: MANAGE}
      - {child: "2", sw_decom: 01/05/2025, sw_dec: 01/09/2025, sw_reason: FCONTA}
      - {child: "2", sw_decom: 09/09/2025, sw_dec: "", sw_reason: ""}
    flags: {sw_episodes: [1, 3]}
  - why: 7 days before, 7 days after, or on the day
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 01/09/2025, sw_reason: MANAGE}
      - {child: "1", sw_decom: 25/08/2025, sw_dec: 10/09/2025, sw_reason: MANAGE}
      - {child: "1", sw_decom: 17/09/2025, sw_dec: 20/09/2025, sw_reason: MANAGE}
      - {child: "1", sw_decom: 20/09/2025, sw_dec: "", sw_reason: MANAGE}
    flags: {}
  - why: the first contact after a time without social worker
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 01/09/2025, sw_reason: MANAGE}
      - {child: "1", sw_decom: 01/01/2026, sw_dec: "", sw_reason: FCONTA}
    flags: {}
  - why: only the row just before counts, whatever the order in the file
    sw_episodes:
      - {child: "1", sw_decom: 01/09/2025, sw_dec: "", sw_reason: MANAGE}
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 01/07/2025, sw_reason: MANAGE}
      - {child: "1", sw_decom: 01/07/2025, sw_dec: 01/09/2025, sw_reason: MANAGE}
    flags: {}
  - why: the row before has no readable end, no readable start, or is another child's
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: "", sw_reason: MANAGE}
      - {child: "1", sw_decom: 01/07/2025, sw_dec: 31/08/2025, sw_reason: MANAGE}
      - {child: "2", sw_decom: 01/12/2025, sw_dec: "", sw_reason: MANAGE}
      - {child: "3", sw_decom: 31/04/2025, sw_dec: 01/07/2025, sw_reason: MANAGE}
      - {child: "3", sw_decom: 01/12/2025, sw_dec: "", sw_reason: MANAGE}
    flags: {}
*/
select row_id as sw_episodes

from dated_sw_episodes

where
    sw_reason is distinct from 'FCONTA'
    and abs(sw_decom - previous_sw_dec) > 7
