/*
title: Adoption decision or its reversal is dated after the year or after care ended
message: >-
  The adoption decision, or the day it was reversed, lies after 31 March or after the child left care. Correct that date
  or the end of the last episode.
level: error
topic: adoption
tables: [episodes, placed_adoption]
fields: [date_placed, date_placed_ceased, decom, dec, rec]
first_year: 2024/25

examples:
  - why: decided the day after the child left care
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/09/2025, rec: X1}
      - {child: "1", decom: 01/09/2025, dec: 20/12/2025, rec: E11}
      - {child: "2", decom: 01/09/2025, dec: 20/11/2025, rec: E4A}
    placed_adoption:
      - {child: "1", date_placed: 21/12/2025}
      - {child: "2", date_placed: 20/11/2025}
    flags: {episodes: [1], placed_adoption: [0]}
  - why: reversed the day after the child left care
    episodes: [{child: "1", decom: 01/05/2025, dec: 20/12/2025, rec: E4A}]
    placed_adoption: [{child: "1", date_placed: 20/11/2025, date_placed_ceased: 21/12/2025}]
    flags: {episodes: [0], placed_adoption: [0]}
  - why: decided and reversed on the day the child left care
    episodes: [{child: "1", decom: 01/05/2025, dec: 20/12/2025, rec: E4A}]
    placed_adoption: [{child: "1", date_placed: 20/12/2025, date_placed_ceased: 20/12/2025}]
    flags: {}
  - why: decided or reversed after the year, by children without an episode to name
    episodes: [{child: "9", decom: 01/05/2025, dec: null, rec: null}]
    placed_adoption:
      - {child: "1", date_placed: 01/04/2026}
      - {child: "2", date_placed: 31/03/2026, date_placed_ceased: 01/04/2026}
      - {child: "3", date_placed: 31/03/2026, date_placed_ceased: 31/03/2026}
      - {child: null, date_placed: 01/04/2026}
    flags: {placed_adoption: [0, 1, 3]}
  - why: an episode that only changed (X1), and one without a start, do not tell when care ended
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/09/2025, rec: X1}
      - {child: "1", decom: 01/02/2025, dec: 01/03/2025, rec: X1}
      - {child: "2", decom: 31/02/2025, dec: 01/03/2025, rec: E4A}
      - {child: "2", decom: null, dec: 01/03/2025, rec: E4A}
    placed_adoption:
      - {child: "1", date_placed: 21/12/2025}
      - {child: "2", date_placed: 21/12/2025}
    flags: {}
  - why: still looked after, or a last episode whose end cannot be read; the earlier leaving does not count
    episodes:
      - {child: "1", decom: 01/05/2025, dec: null, rec: null}
      - {child: "1", decom: 01/04/2025, dec: 10/04/2025, rec: E4A}
      - {child: "2", decom: 01/05/2025, dec: 31/06/2025, rec: E4A}
      - {child: "3", decom: 01/05/2025, dec: null, rec: null}
      - {child: "3", decom: 01/05/2025, dec: 10/05/2025, rec: E4A}
    placed_adoption:
      - {child: "1", date_placed: 21/12/2025, date_placed_ceased: 22/12/2025}
      - {child: "2", date_placed: 21/12/2025, date_placed_ceased: 22/12/2025}
      - {child: "3", date_placed: 21/12/2025, date_placed_ceased: 22/12/2025}
    flags: {}
*/
with

last_episodes as (

    select
        child,
        max_by(row_id, episode_no) as row_id

    from episodes

    where decom is not null and rec is distinct from 'X1'

    group by child

)

select
    episodes.row_id as episodes,
    placed_adoption.row_id as placed_adoption

from placed_adoption

left join last_episodes on placed_adoption.child = last_episodes.child

left join episodes on last_episodes.row_id = episodes.row_id

where
    placed_adoption.date_placed > year_end()
    or placed_adoption.date_placed_ceased > year_end()
    or placed_adoption.date_placed > episodes.dec
    or placed_adoption.date_placed_ceased > episodes.dec
