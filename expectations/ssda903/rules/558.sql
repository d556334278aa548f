/*
title: Adopted, though the latest decision to place had ended
message: The child was adopted, so the latest decision to place for adoption did not end. Remove its end date.
level: error
topic: adoption
tables: [episodes, placed_adoption]
fields: [date_placed_ceased, rec]
first_year: 2024/25

examples:
  - why: two decisions, both ended, adopted with consent or without
    episodes:
      - {child: "1", decom: 01/04/2025, dec: 12/11/2025, rec: E12}
      - {child: "2", decom: 01/04/2025, dec: 12/11/2025, rec: E11}
      - {child: "1", decom: 01/04/2024, dec: 01/04/2025, rec: X1}
    placed_adoption:
      - {child: "1", date_placed: 01/05/2024, date_placed_ceased: 01/07/2025}
      - {child: "1", date_placed: 01/08/2025, date_placed_ceased: 10/11/2025}
      - {child: "2", date_placed: 01/05/2024, date_placed_ceased: 31/06/2025}
      - {child: "2", date_placed: 01/08/2025, date_placed_ceased: 10/11/2025}
    flags: {episodes: [0, 1]}
  - why: the latest decision stands, though two before it ended
    episodes: [{child: "1", decom: 01/04/2025, dec: 12/11/2025, rec: E12}]
    placed_adoption:
      - {child: "1", date_placed: 01/08/2025, date_placed_ceased: ""}
      - {child: "1", date_placed: 01/03/2025, date_placed_ceased: 01/04/2025}
      - {child: "1", date_placed: 01/05/2024, date_placed_ceased: 01/07/2024}
    flags: {}
  - why: one ended decision only, beside another child's
    episodes: [{child: "1", decom: 01/04/2025, dec: 12/11/2025, rec: E12}]
    placed_adoption:
      - {child: "1", date_placed: 01/08/2025, date_placed_ceased: 10/11/2025}
      - {child: "2", date_placed: 01/08/2025, date_placed_ceased: 10/11/2025}
      - {child: "2", date_placed: 01/09/2025, date_placed_ceased: 10/11/2025}
    flags: {}
  - why: two ended decisions and one earlier that never ended
    episodes: [{child: "1", decom: 01/04/2025, dec: 12/11/2025, rec: E12}]
    placed_adoption:
      - {child: "1", date_placed: 01/01/2024, date_placed_ceased: ""}
      - {child: "1", date_placed: 01/05/2024, date_placed_ceased: 01/07/2025}
      - {child: "1", date_placed: 01/08/2025, date_placed_ceased: 10/11/2025}
    flags: {episodes: [0]}
  - why: the last episode of the year is not the adoption
    episodes:
      - {child: "1", decom: 01/04/2025, dec: 12/11/2025, rec: E12}
      - {child: "1", decom: 01/12/2025, rec: ""}
      - {child: "2", decom: 01/04/2025, dec: 12/11/2025, rec: E4A}
    placed_adoption:
      - {child: "1", date_placed: 01/05/2024, date_placed_ceased: 01/07/2025}
      - {child: "1", date_placed: 01/08/2025, date_placed_ceased: 10/11/2025}
      - {child: "2", date_placed: 01/05/2024, date_placed_ceased: 01/07/2025}
      - {child: "2", date_placed: 01/08/2025, date_placed_ceased: 10/11/2025}
    flags: {}
  - why: no start can be read, so the episode that ended last counts
    episodes:
      - {child: "1", decom: 31/04/2025, dec: 12/11/2025, rec: E12}
      - {child: "1", decom: "", dec: 01/05/2025, rec: X1}
    placed_adoption:
      - {child: "1", date_placed: 01/05/2024, date_placed_ceased: 01/07/2025}
      - {child: "1", date_placed: 01/08/2025, date_placed_ceased: 10/11/2025}
    flags: {episodes: [0]}
*/
with

reversed_last as (

    select child

    from decisions

    group by child

    having
        count(date_placed_ceased_text) >= 2
        and bool_or(is_latest and date_placed_ceased_text is not null)

)

select final_episode.row_id as episodes

from final_episode

inner join reversed_last on final_episode.child = reversed_last.child

where final_episode.rec in ('E11', 'E12')
