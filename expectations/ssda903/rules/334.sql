/*
title: Adoption decision is before the latest period of care
message: The decision that the child should be placed for adoption is dated before their latest period of care began.
  Check both dates.
level: error
topic: adoption
tables: [episodes, ad1]
fields: [date_int, decom, rne]
first_year: 2024/25

examples:
  - why: decided the day before the latest start of care, which is not the first or last row
    ad1: [{child: "2", date_int: 10/05/2025}, {child: "1", date_int: 09/05/2025}]
    episodes:
      - {child: "1", decom: 01/04/2025, rne: S}
      - {child: "1", decom: 10/05/2025, rne: S}
      - {child: "1", decom: 10/06/2025, rne: P}
      - {child: "1", decom: "", rne: S}
      - {child: "2", decom: 01/04/2025, rne: S}
    flags: {ad1: [1], episodes: [1]}
  - why: decided the day care began, on an unknown day, or care did not begin this year
    ad1:
      - {child: "1", date_int: 10/05/2025}
      - {child: "2", date_int: 31/04/2025}
      - {child: "3", date_int: 10/05/2025}
    episodes:
      - {child: "1", decom: 10/05/2025, rne: S}
      - {child: "1", decom: 10/06/2025, rne: P}
      - {child: "2", decom: 10/05/2025, rne: S}
      - {child: "3", decom: 10/06/2025, rne: P}
    flags: {}
*/
with

care_began as (

    select
        child,
        max(decom) as decom,
        max_by(row_id, episode_no) as row_id

    from episodes

    where
        rne = 'S'
        and decom is not null

    group by child

)

select
    care_began.row_id as episodes,
    ad1.row_id as ad1

from care_began

inner join ad1 on care_began.child = ad1.child

where ad1.date_int < care_began.decom
