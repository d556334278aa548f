/*
title: Episode starts after the child was adopted
message: >-
  The child was adopted from an earlier episode (E11 or E12), so no later one is expected. Correct the adoption, or give
  the child a new identifier if care began afresh.
level: error
topic: cross-year
tables: [episodes, episodes_last]
optional_tables: [episodes_last]
fields: [child, rec, decom]
first_year: 2024/25

examples:
  - why: adopted last year, opposed or not, and back in this year's return
    episodes:
      - {child: "1", decom: 02/05/2024}
      - {child: "2", decom: 01/07/2025}
      - {child: "3", decom: 01/07/2025}
    episodes_last:
      - {child: "1", decom: 01/05/2024, dec: 01/10/2024, rec: E11}
      - {child: "2", decom: 01/05/2024, dec: 01/10/2024, rec: E12}
      - {child: "9", decom: 01/05/2024, dec: 01/10/2024, rec: E12}
    flags: {episodes: [0, 1]}
  - why: without last year's return, everything after the first adoption, a second adoption too
    episodes:
      - {child: "1", decom: 01/07/2025, dec: 01/09/2025, rec: E12}
      - {child: "1", decom: 01/05/2025, dec: 01/07/2025, rec: E11}
      - {child: "1", decom: 01/09/2025}
      - {child: "1", decom: 01/04/2025, dec: 01/05/2025, rec: X1}
      - {child: "2", decom: 01/05/2025, dec: 01/07/2025, rec: E12}
      - {child: "2", decom: 01/07/2025}
    flags: {episodes: [0, 2, 5]}
  - why: the adoption stands in both returns, the child was not adopted, or the start cannot be read
    episodes:
      - {child: "1", decom: 01/05/2024, dec: 01/10/2025, rec: E12}
      - {child: "2", decom: 01/05/2025}
      - {child: "3", decom: 31/06/2025}
      - {child: "4", decom: 01/05/2025}
    episodes_last:
      - {child: "1", decom: 01/05/2024, dec: 01/10/2025, rec: E12}
      - {child: "2", decom: 01/05/2024, dec: 01/10/2024, rec: E13}
      - {child: "3", decom: 01/05/2024, dec: 01/10/2024, rec: E11}
      - {child: "4", decom: 31/04/2024, dec: 01/10/2024, rec: E11}
    flags: {}
*/
with

adoptions as (

    select
        child,
        decom

    from episodes

    where rec in ('E11', 'E12')

    union all

    select
        child,
        decom

    from episodes_last

    where rec in ('E11', 'E12')

)

select episodes.row_id as episodes

from episodes

inner join adoptions on episodes.child = adoptions.child

where episodes.decom > adoptions.decom
