/*
title: Social workers of the whole reporting period are not all there
message: >-
  The child is looked after on 31 March. Add the social worker episodes since 1 April of last year, also those of
  earlier times in care that ended since.
level: query
topic: social-worker
tables: [sw_episodes, episodes]
fields: [sw_decom, dec]
first_year: 2024/25

examples:
  - why: no social worker, or none whose start can be read; the last episode is flagged
    episodes:
      - {child: "1", decom: 01/11/2025, ls: C2}
      - {child: "1", decom: 01/05/2025, dec: 10/06/2025, rec: E4A, ls: C2}
      - {child: "2", decom: 01/11/2025, ls: ""}
    sw_episodes:
      - {child: "2", sw_decom: 31/11/2025}
      - {child: "3", sw_decom: 01/11/2025}
    flags: {episodes: [0, 2]}
  - why: no social worker had begun when an earlier time in care ended, from the first day of the reporting period on
    episodes:
      - {child: "1", decom: 01/05/2023, dec: 01/04/2024, rec: E4A, ls: C2}
      - {child: "1", decom: 01/05/2024, dec: 10/06/2025, rec: E8, ls: ""}
      - {child: "1", decom: 02/11/2025, ls: C2}
    sw_episodes:
      - {child: "1", sw_decom: 02/11/2025}
      - {child: "1", sw_decom: 11/06/2025}
      - {child: "2", sw_decom: 01/01/2024}
    flags: {episodes: [0, 1]}
  - why: an end dated on the last day of the year counts, one dated later does not
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 31/03/2026, rec: E4A, ls: C2}
      - {child: "1", decom: 02/05/2025, dec: 01/04/2026, rec: E4A, ls: C2}
      - {child: "1", decom: 03/05/2025, ls: C2}
    sw_episodes: [{child: "1", sw_decom: 02/04/2026}]
    flags: {episodes: [0]}
  - why: one had begun on the day the earlier time in care ended, or before
    episodes:
      - {child: "1", decom: 01/05/2024, dec: 10/06/2025, rec: E4A, ls: C2}
      - {child: "1", decom: 02/11/2025, ls: C2}
      - {child: "2", decom: 01/05/2024, dec: 10/06/2025, rec: E4A, ls: C2}
      - {child: "2", decom: 02/11/2025, ls: C2}
    sw_episodes:
      - {child: "1", sw_decom: 10/06/2025}
      - {child: "2", sw_decom: 15/01/2025}
      - {child: "2", sw_decom: 02/11/2025}
    flags: {}
  - why: before the reporting period, a new episode, no reason, a short break, or an end nobody can read
    episodes:
      - {child: "1", decom: 01/05/2023, dec: 31/03/2024, rec: E4A, ls: C2}
      - {child: "1", decom: 01/05/2024, dec: 10/06/2024, rec: X1, ls: C2}
      - {child: "1", decom: 01/06/2024, dec: 10/06/2024, rec: "", ls: C2}
      - {child: "1", decom: 01/07/2024, dec: 10/07/2024, rec: E4A, ls: V3}
      - {child: "1", decom: 01/08/2024, dec: 10/08/2024, rec: E4A, ls: V4}
      - {child: "1", decom: 01/09/2024, dec: 31/09/2024, rec: E4A, ls: C2}
      - {child: "1", decom: 02/11/2025, ls: C2}
    sw_episodes: [{child: "1", sw_decom: 02/11/2025}]
    flags: {}
  - why: not looked after on 31 March, on a short break, or begun on a day nobody can read
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 10/06/2025, rec: E4A, ls: C2}
      - {child: "2", decom: 01/05/2025, ls: V3}
      - {child: "3", decom: 01/05/2025, ls: V4}
      - {child: "4", decom: 31/04/2025, ls: C2}
      - {child: "5", decom: 01/05/2025, dec: 31/06/2025, ls: C2}
    flags: {}
  - why: an episode of another child, who was not looked after on 31 March
    episodes:
      - {child: "1", decom: 02/11/2025, ls: C2}
      - {child: "2", decom: 01/05/2025, dec: 10/06/2025, rec: E4A, ls: C2}
    sw_episodes: [{child: "1", sw_decom: 02/11/2025}]
    flags: {}
*/
with

looked_after as (

    select
        child,
        row_id

    from last_episode

    where dec_text is null and not is_short_break(ls)

),

first_worker as (

    select
        child,
        min(sw_decom) as sw_decom

    from sw_episodes

    group by child

)

select looked_after.row_id as episodes

from looked_after

left join first_worker on looked_after.child = first_worker.child

where first_worker.sw_decom is null

union all

select episodes.row_id as episodes

from looked_after

inner join first_worker on looked_after.child = first_worker.child

inner join episodes on looked_after.child = episodes.child

where
    not is_short_break(episodes.ls)
    and episodes.rec <> 'X1'
    and episodes.dec between year_start() - interval 1 year and year_end()
    and episodes.dec < first_worker.sw_decom
