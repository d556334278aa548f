/*
title: End of a social worker episode is not a date
message: The end is not a date. Write DD/MM/YYYY.
level: error
topic: social-worker
tables: [sw_episodes]
fields: [sw_dec]
first_year: 2025/26

examples:
  - why: another order, a day that does not exist, or no date at all
    sw_episodes:
      - {child: "1", sw_dec: 2025/05/01}
      - {child: "2", sw_dec: 31/06/2025}
      - {child: "3", sw_dec: soon}
    flags: {sw_episodes: [0, 1, 2]}
  - why: unknown parts, accepted in 2024/25, no longer are
    sw_episodes:
      - {child: "1", sw_dec: ZZ/05/2024}
      - {child: "2", sw_dec: ZZ/ZZ/2024}
      - {child: "3", sw_dec: ZZ/ZZ/ZZZZ}
      - {child: "4", sw_dec: 31/ZZ/2024}
      - {child: "5", sw_dec: 01/01/ZZZZ}
    flags: {sw_episodes: [0, 1, 2, 3, 4]}
  - why: a date, or blank
    sw_episodes:
      - {child: "1", sw_dec: 01/05/2025}
      - {child: "2", sw_dec: 1/5/2025}
      - {child: "3", sw_dec: ""}
    flags: {}
*/
select row_id as sw_episodes

from sw_episodes

where
    sw_dec_text is not null
    and sw_dec is null
