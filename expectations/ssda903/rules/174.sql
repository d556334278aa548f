/*
title: Birth date of a mother's child given for a male
message: Clear the birth date of the mother's child, or correct the sex of the young person.
level: error
topic: header
tables: [header]
fields: [sex, mc_dob]
first_year: 2024/25

examples:
  - why: a male with a date, readable or not
    header:
      - {child: "1", sex: M, mc_dob: 01/06/2025}
      - {child: "2", sex: M, mc_dob: 31/06/2025}
    flags: {header: [0, 1]}
  - why: not a male, or no date
    header:
      - {child: "1", sex: F, mc_dob: 01/06/2025}
      - {child: "2", sex: U, mc_dob: 01/06/2025}
      - {child: "3", sex: null, mc_dob: 01/06/2025}
      - {child: "4", sex: M, mc_dob: null}
    flags: {}
*/
select row_id as header

from header

where sex = 'M' and mc_dob_text is not null
