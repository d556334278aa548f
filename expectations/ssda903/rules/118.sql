/*
title: Adoption decision was reversed before this year or before care began
message: >-
  The adoption decision was reversed before 1 April or before the child came into care. Correct that date, or leave the
  decision out if it ended in an earlier year.
level: error
topic: adoption
tables: [episodes, placed_adoption]
fields: [date_placed_ceased, decom, ls]
first_year: 2024/25

examples:
  - why: reversed the day before care began, and on that day
    episodes:
      - {child: "1", ls: C2, decom: 10/08/2025}
      - {child: "1", ls: C2, decom: 10/06/2025}
      - {child: "2", ls: C2, decom: 10/06/2025}
      - {child: "3", ls: C2, decom: 10/08/2025}
    placed_adoption:
      - {child: "1", date_placed_ceased: 09/06/2025}
      - {child: "2", date_placed_ceased: 10/06/2025}
    flags: {episodes: [1], placed_adoption: [0]}
  - why: reversed the day before the year began, and on 1 April
    episodes:
      - {child: "1", ls: C2, decom: 10/06/2020}
      - {child: "2", ls: C2, decom: 10/06/2020}
    placed_adoption:
      - {child: "1", date_placed_ceased: 31/03/2025}
      - {child: "2", date_placed_ceased: 01/04/2025}
    flags: {episodes: [0], placed_adoption: [0]}
  - why: a short break is not care; a blank legal status is a gap in the record, so its episode counts
    episodes:
      - {child: "1", ls: V3, decom: 01/02/2025}
      - {child: "1", ls: V4, decom: 01/03/2025}
      - {child: "1", ls: C2, decom: 10/06/2025}
      - {child: "2", ls: null, decom: 10/06/2025}
    placed_adoption:
      - {child: "1", date_placed_ceased: 09/06/2025}
      - {child: "2", date_placed_ceased: 09/06/2025}
    flags: {episodes: [2, 3], placed_adoption: [0, 1]}
  - why: without an episode to name only the year tells
    episodes:
      - {child: "1", ls: C2, decom: 31/02/2025}
      - {child: "2", ls: V4, decom: 01/06/2025}
    placed_adoption:
      - {child: "1", date_placed_ceased: 31/03/2025}
      - {child: "2", date_placed_ceased: 01/05/2025}
      - {child: "3", date_placed_ceased: 31/03/2025}
      - {child: null, date_placed_ceased: 31/03/2025}
    flags: {placed_adoption: [0, 2, 3]}
  - why: never reversed, or on a day that cannot be read
    episodes: [{child: "1", ls: C2, decom: 10/06/2025}]
    placed_adoption:
      - {child: "1", date_placed_ceased: null}
      - {child: "1", date_placed_ceased: 31/02/2025}
    flags: {}
*/
with

first_episodes as (

    select
        child,
        min_by(row_id, episode_no) as row_id

    from episodes

    where decom is not null and not is_short_break(ls)

    group by child

)

select
    episodes.row_id as episodes,
    placed_adoption.row_id as placed_adoption

from placed_adoption

left join first_episodes on placed_adoption.child = first_episodes.child

left join episodes on first_episodes.row_id = episodes.row_id

where
    placed_adoption.date_placed_ceased < year_start()
    or placed_adoption.date_placed_ceased < episodes.decom
