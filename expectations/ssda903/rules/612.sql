/*
title: Her child's birth date, but not a mother
message: The date of birth of the girl's own child is given. Record her as a mother (1), or remove the date.
level: error
topic: header
tables: [header]
fields: [sex, mother, mc_dob]
first_year: 2024/25

examples:
  - why: mother is no or blank, the date perhaps one nobody can read
    header:
      - {child: "1", sex: F, mother: "0", mc_dob: 04/02/2026}
      - {child: "2", sex: F, mother: "", mc_dob: 31/02/2026}
    flags: {header: [0, 1]}
  - why: a mother
    header: [{child: "1", sex: F, mother: "1", mc_dob: 04/02/2026}]
    flags: {}
  - why: not a girl
    header:
      - {child: "1", sex: M, mother: "0", mc_dob: 04/02/2026}
      - {child: "2", sex: "", mother: "0", mc_dob: 04/02/2026}
    flags: {}
  - why: no date
    header:
      - {child: "1", sex: F, mother: "0", mc_dob: ""}
      - {child: "2", sex: F, mother: "", mc_dob: ""}
    flags: {}
*/
select row_id as header

from header

where
    sex = 'F'
    and coalesce(mother, '0') = '0'
    and mc_dob_text is not null
