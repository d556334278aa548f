/*
title: Start of a social worker episode is not a date
message: The start is not a date. Write DD/MM/YYYY.
level: error
topic: social-worker
tables: [sw_episodes]
fields: [sw_decom]
first_year: 2025/26

examples:
  - why: another order, a day that does not exist, or no date at all
    sw_episodes:
      - {child: "1", sw_decom: 2025/05/01}
      - {child: "2", sw_decom: 31/06/2025}
      - {child: "3", sw_decom: soon}
    flags: {sw_episodes: [0, 1, 2]}
  - why: unknown parts, accepted in 2024/25, no longer are
    sw_episodes:
      - {child: "1", sw_decom: ZZ/05/2024}
      - {child: "2", sw_decom: ZZ/ZZ/2024}
      - {child: "3", sw_decom: ZZ/ZZ/ZZZZ}
      - {child: "4", sw_decom: 31/ZZ/2024}
      - {child: "5", sw_decom: 01/01/ZZZZ}
    flags: {sw_episodes: [0, 1, 2, 3, 4]}
  - why: a date, or blank
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025}
      - {child: "2", sw_decom: 1/5/2025}
      - {child: "3", sw_decom: ""}
    flags: {}
*/
select row_id as sw_episodes

from sw_episodes

where
    sw_decom_text is not null
    and sw_decom is null
