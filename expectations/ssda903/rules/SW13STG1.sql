/*
title: Reason for change of social worker is unknown or blank
message: >-
  Give one of the ten reasons for a change of social worker; episodes begun since 1 April 2023 must have one.
level: error
topic: social-worker
tables: [sw_episodes]
fields: [sw_reason]
first_year: 2024/25

examples:
  - why: no code of the list, whenever it began
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_reason: MOVED}
      - {child: "2", sw_decom: 31/03/2023, sw_reason: MOVED}
      - {child: "3", sw_decom: "", sw_reason: MOVED}
    flags: {sw_episodes: [0, 1, 2]}
  - why: blank, begun on 1 April 2023 or since
    sw_episodes:
      - {child: "1", sw_decom: 01/04/2023, sw_reason: ""}
      - {child: "2", sw_decom: 01/05/2025, sw_reason: ""}
    flags: {sw_episodes: [0, 1]}
  - why: blank, begun the day before, or on a day nobody can read
    sw_episodes:
      - {child: "1", sw_decom: 31/03/2023, sw_reason: ""}
      - {child: "2", sw_decom: 31/04/2025, sw_reason: ""}
      - {child: "3", sw_decom: "", sw_reason: ""}
    flags: {}
  - why: each code of the list
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_reason: ABSENC}
      - {child: "2", sw_decom: 01/05/2025, sw_reason: CHCHAN}
      - {child: "3", sw_decom: 01/05/2025, sw_reason: FCONTA}
      - {child: "4", sw_decom: 01/05/2025, sw_reason: LEFTRL}
      - {child: "5", sw_decom: 01/05/2025, sw_reason: MANAGE}
      - {child: "6", sw_decom: 01/05/2025, sw_reason: ORGRST}
      - {child: "7", sw_decom: 01/05/2025, sw_reason: OTHERS}
      - {child: "8", sw_decom: 01/05/2025, sw_reason: PCCHAN}
      - {child: "9", sw_decom: 01/05/2025, sw_reason: SWDIED}
      - {child: "10", sw_decom: 01/05/2025, sw_reason: tsproc}
    flags: {}
*/
select row_id as sw_episodes

from sw_episodes

where
    sw_reason not in (
        'ABSENC', 'CHCHAN', 'FCONTA', 'LEFTRL', 'MANAGE', 'ORGRST', 'OTHERS', 'PCCHAN', 'SWDIED', 'TSPROC'
    )
    or (sw_reason is null and sw_decom >= date '2023-04-01')
