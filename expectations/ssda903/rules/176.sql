/*
title: Sex of the adopters is not an accepted code
message: Give the sex of one adopter as M1 or F1, of two as MM, FF or MF.
level: error
topic: adoption
tables: [ad1]
fields: [sex_adoptr]
first_year: 2024/25

examples:
  - why: half a code, and a couple the wrong way round
    ad1:
      - {child: "1", sex_adoptr: M}
      - {child: "2", sex_adoptr: FM}
      - {child: "3", sex_adoptr: MF}
    flags: {ad1: [0, 1]}
  - why: each accepted code, and a blank
    ad1:
      - {child: "1", sex_adoptr: M1}
      - {child: "2", sex_adoptr: F1}
      - {child: "3", sex_adoptr: MM}
      - {child: "4", sex_adoptr: FF}
      - {child: "5", sex_adoptr: MF}
      - {child: "6", sex_adoptr: null}
    flags: {}
*/
select row_id as ad1

from ad1

where sex_adoptr not in ('M1', 'F1', 'MM', 'FF', 'MF')
