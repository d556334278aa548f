/*
title: Birth date of a mother's child is not a date
message: Write the birth date of the mother's child as a real date, DD/MM/YYYY.
level: error
topic: header
tables: [header]
fields: [mc_dob]
first_year: 2024/25

examples:
  - why: a day that does not exist
    header:
      - {child: "1", mc_dob: 30/02/2025}
      - {child: "2", mc_dob: 28/02/2025}
    flags: {header: [0]}
  - why: a real date, and no child
    header:
      - {child: "1", mc_dob: 28/02/2025}
      - {child: "2", mc_dob: null}
    flags: {}
*/
select row_id as header

from header

where mc_dob is null and mc_dob_text is not null
