/*
title: Adoption decision is dated before care began
message: The adoption decision predates care. Correct whichever date is wrong.
level: error
topic: adoption
tables: [episodes, placed_adoption]
fields: [decom, rne, date_placed]
first_year: 2024/25

examples:
  - why: decided when one period of care was over and this one had not begun
    episodes:
      - {child: "1", rne: L, decom: 10/04/2025}
      - {child: "1", rne: S, decom: 10/05/2025}
    placed_adoption: [{child: "1", date_placed: 02/05/2025}]
    flags: {episodes: [1], placed_adoption: [0]}
  - why: decided on the day care began, though a second period followed
    episodes:
      - {child: "2", rne: S, decom: 10/12/2025}
      - {child: "2", rne: S, decom: 10/05/2025}
    placed_adoption: [{child: "2", date_placed: 10/05/2025}]
    flags: {}
  - why: several decisions, and two periods of care that began after them
    episodes:
      - {child: "3", rne: S, decom: 31/04/2025}
      - {child: "3", rne: S, decom: 10/12/2025}
      - {child: "3", rne: S, decom: 10/05/2025}
    placed_adoption:
      - {child: "3", date_placed: 09/05/2025}
      - {child: "3", date_placed: 10/05/2025}
      - {child: "3", date_placed: 31/04/2025}
      - {child: "3", date_placed: ""}
      - {child: "2", date_placed: 09/05/2025}
      - {child: "4", date_placed: 09/05/2025}
    flags: {episodes: [2], placed_adoption: [0]}
  - why: the beginning of care is in an earlier return, or cannot be read
    episodes:
      - {child: "5", rne: T, decom: 10/05/2025}
      - {child: "6", rne: S, decom: 31/04/2025}
    placed_adoption:
      - {child: "5", date_placed: 02/05/2025}
      - {child: "6", date_placed: 02/05/2025}
    flags: {}
*/
with

care_began as (

    select
        child,
        decom,
        row_id

    from episodes

    where rne = 'S'

    qualify row_number() over (
        partition by child
        order by episode_no
    ) = 1

)

select
    care_began.row_id as episodes,
    placed_adoption.row_id as placed_adoption

from care_began

inner join placed_adoption on care_began.child = placed_adoption.child

where placed_adoption.date_placed < care_began.decom
