/*
title: Two adopters, but not the sex of two
message: Two adopters are recorded. Give the sex of both (MM, FF or MF), or correct their number.
level: query
topic: adoption
tables: [ad1]
fields: [nb_adoptr, sex_adoptr]
first_year: 2024/25

examples:
  - why: the sex of one adopter
    ad1:
      - {child: "1", nb_adoptr: "2", sex_adoptr: M1}
      - {child: "2", nb_adoptr: "2", sex_adoptr: F1}
    flags: {ad1: [0, 1]}
  - why: the sex of two, or none given
    ad1:
      - {child: "1", nb_adoptr: "2", sex_adoptr: MM}
      - {child: "2", nb_adoptr: "2", sex_adoptr: FF}
      - {child: "3", nb_adoptr: "2", sex_adoptr: MF}
      - {child: "4", nb_adoptr: "2", sex_adoptr: ""}
    flags: {}
  - why: one adopter, or an unknown number
    ad1:
      - {child: "1", nb_adoptr: "1", sex_adoptr: M1}
      - {child: "2", nb_adoptr: "", sex_adoptr: M1}
    flags: {}
*/
select row_id as ad1

from ad1

where nb_adoptr = '2' and sex_adoptr not in ('MM', 'FF', 'MF')
