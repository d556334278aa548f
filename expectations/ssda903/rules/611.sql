/*
title: Mother, but her child's birth date is blank
message: Enter the date of birth of the girl's own child, or correct the mother field.
level: error
topic: header
tables: [header]
fields: [mother, mc_dob]
first_year: 2024/25

examples:
  - why: a mother without her child's date of birth, whatever the sex
    header:
      - {child: "1", sex: F, mother: "1", mc_dob: ""}
      - {child: "2", sex: M, mother: "1", mc_dob: ""}
    flags: {header: [0, 1]}
  - why: the date is given, even one nobody can read
    header:
      - {child: "1", mother: "1", mc_dob: 04/02/2026}
      - {child: "2", mother: "1", mc_dob: 31/02/2026}
    flags: {}
  - why: not a mother, or nobody says so
    header:
      - {child: "1", mother: "0", mc_dob: ""}
      - {child: "2", mother: "", mc_dob: ""}
    flags: {}
*/
select row_id as header

from header

where mother = '1' and mc_dob_text is null
