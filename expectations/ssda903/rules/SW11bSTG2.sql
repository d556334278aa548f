/*
title: Social worker left days before the year's end, none followed
message: >-
  This social worker episode ended in the last days of March and none followed. Add the next one, or correct the end.
level: error
topic: social-worker
tables: [sw_episodes]
fields: [sw_dec]
first_year: 2024/25

examples:
  - why: ended on the first or the last of those days, 26 to 30 March
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 26/03/2026}
      - {child: "2", sw_decom: 01/05/2025, sw_dec: 30/03/2026}
    flags: {sw_episodes: [0, 1]}
  - why: ended the day before those days, the day after them, or not at all
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 25/03/2026}
      - {child: "2", sw_decom: 01/05/2025, sw_dec: 31/03/2026}
      - {child: "3", sw_decom: 01/05/2025, sw_dec: ""}
    flags: {}
  - why: another began later, be it before this one ended or after
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 28/03/2026}
      - {child: "1", sw_decom: 02/05/2025, sw_dec: ""}
      - {child: "2", sw_decom: 01/05/2025, sw_dec: 28/03/2026}
      - {child: "2", sw_decom: 28/03/2026, sw_dec: ""}
    flags: {}
  - why: another began on the day this one ended, or since, though not after it began
    sw_episodes:
      - {child: "1", sw_decom: 30/03/2026, sw_dec: 28/03/2026}
      - {child: "1", sw_decom: 28/03/2026, sw_dec: ""}
      - {child: "2", sw_decom: 30/03/2026, sw_dec: 28/03/2026}
      - {child: "2", sw_decom: 29/03/2026, sw_dec: ""}
    flags: {}
  - why: its own start, on the day it ended, is not another's
    sw_episodes: [{child: "1", sw_decom: 28/03/2026, sw_dec: 28/03/2026}]
    flags: {sw_episodes: [0]}
  - why: the others are earlier, from the same day, another child's, or begin on a day nobody can read
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 28/03/2026}
      - {child: "1", sw_decom: 01/04/2025, sw_dec: 01/05/2025}
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 02/05/2025}
      - {child: "2", sw_decom: 28/03/2026, sw_dec: ""}
      - {child: "1", sw_decom: 31/04/2025, sw_dec: ""}
    flags: {sw_episodes: [0]}
  - why: the start of the one that ended cannot be read
    sw_episodes: [{child: "1", sw_decom: 31/04/2025, sw_dec: 28/03/2026}]
    flags: {}
*/
select ended.row_id as sw_episodes

from sw_episodes as ended

where
    ended.sw_decom is not null
    and ended.sw_dec between year_end() - 5 and year_end() - 1
    and not exists (
        select 1
        from sw_episodes as subsequent
        where
            subsequent.child = ended.child
            and subsequent.row_id <> ended.row_id
            and (subsequent.sw_decom > ended.sw_decom or subsequent.sw_decom >= ended.sw_dec)
    )
