/*
title: Mother of a child born before this year, but not a mother last year
message: >-
  Last year's return says she was not a mother, yet her child was born before 1 April. Correct the child's birth date,
  or tell the DfE that last year's return was wrong.
level: error
topic: cross-year
tables: [header, header_last]
fields: [mother, mc_dob]
first_year: 2024/25

examples:
  - why: born the day before the year, however the numbers are written
    header:
      - {child: "1", mother: "1", mc_dob: 31/03/2025}
      - {child: "2", mother: "01", mc_dob: 14/02/2024}
      - {child: "3", mother: "1.0", mc_dob: 14/02/2024}
      - {child: "4", mother: "1", mc_dob: 14/02/2024}
    header_last:
      - {child: "4", mother: "1"}
      - {child: "1", mother: "0"}
      - {child: "2", mother: "00"}
      - {child: "3", mother: "0.0"}
      - {child: "3", mother: "1"}
    flags: {header: [0, 1, 2]}
  - why: born on 1 April or later, at a date unknown, no mother now, a mother or no answer last year, or new this year
    header:
      - {child: "1", mother: "1", mc_dob: 01/04/2025}
      - {child: "2", mother: "1", mc_dob: 31/02/2025}
      - {child: "3", mother: "1", mc_dob: null}
      - {child: "4", mother: "0", mc_dob: 14/02/2025}
      - {child: "5", mother: null, mc_dob: 14/02/2025}
      - {child: "6", mother: "1", mc_dob: 14/02/2025}
      - {child: "7", mother: "1", mc_dob: 14/02/2025}
      - {child: "8", mother: "1", mc_dob: 14/02/2025}
      - {child: "9", mother: "YES", mc_dob: 14/02/2025}
    header_last:
      - {child: "1", mother: "0"}
      - {child: "2", mother: "0"}
      - {child: "3", mother: "0"}
      - {child: "4", mother: "0"}
      - {child: "5", mother: "0"}
      - {child: "6", mother: "1"}
      - {child: "7", mother: null}
      - {child: "9", mother: "0"}
    flags: {}
*/
select header.row_id as header

from header

inner join header_last on header.child = header_last.child

where
    try_cast(header.mother as double) = 1
    and try_cast(header_last.mother as double) = 0
    and header.mc_dob < year_start()
