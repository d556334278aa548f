/*
title: Mother not older than her child
message: The girl's date of birth is not before that of her own child. Correct one of the two.
level: error
topic: header
tables: [header]
fields: [dob, mc_dob]
first_year: 2024/25

examples:
  - why: born on the same day, or the mother after the child
    header:
      - {child: "1", dob: 03/03/2009, mc_dob: 03/03/2009}
      - {child: "2", dob: 03/03/2009, mc_dob: 02/03/2009}
    flags: {header: [0, 1]}
  - why: the child was born the day after
    header: [{child: "1", dob: 03/03/2009, mc_dob: 04/03/2009}]
    flags: {}
  - why: a date is blank or cannot be read
    header:
      - {child: "1", dob: 03/03/2009, mc_dob: ""}
      - {child: "2", dob: 31/04/2009, mc_dob: 03/03/2009}
      - {child: "3", dob: 03/03/2009, mc_dob: 31/02/2009}
    flags: {}
*/
select row_id as header

from header

where mc_dob <= dob
