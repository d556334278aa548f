/*
title: Civil partners, but not a couple
message: The legal status of the adopters is civil partners (L2), so their sex is MM, FF or MF. Correct one of the two.
level: error
topic: adoption
tables: [ad1]
fields: [ls_adoptr, sex_adoptr]
first_year: 2024/25

examples:
  - why: every other code, or none
    ad1:
      - {child: "1", ls_adoptr: L2, sex_adoptr: M1}
      - {child: "2", ls_adoptr: L2, sex_adoptr: F1}
      - {child: "3", ls_adoptr: L2, sex_adoptr: ""}
    flags: {ad1: [0, 1, 2]}
  - why: each code that fits
    ad1:
      - {child: "1", ls_adoptr: L2, sex_adoptr: MM}
      - {child: "2", ls_adoptr: L2, sex_adoptr: FF}
      - {child: "3", ls_adoptr: L2, sex_adoptr: MF}
    flags: {}
  - why: another legal status, or none
    ad1:
      - {child: "1", ls_adoptr: L11, sex_adoptr: M1}
      - {child: "2", ls_adoptr: "", sex_adoptr: M1}
    flags: {}
*/
select row_id as ad1

from ad1

where ls_adoptr = 'L2' and coalesce(sex_adoptr, '') not in ('MM', 'FF', 'MF')
