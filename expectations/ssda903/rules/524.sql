/*
title: Adopters are L12, but not a couple of one sex
message: The legal status of the adopters is L12, so their sex should be MM or FF. Correct one of the two.
level: query
topic: adoption
tables: [ad1]
fields: [ls_adoptr, sex_adoptr]
first_year: 2024/25

examples:
  - why: every other code, or none
    ad1:
      - {child: "1", ls_adoptr: L12, sex_adoptr: M1}
      - {child: "2", ls_adoptr: L12, sex_adoptr: F1}
      - {child: "3", ls_adoptr: L12, sex_adoptr: MF}
      - {child: "4", ls_adoptr: L12, sex_adoptr: ""}
    flags: {ad1: [0, 1, 2, 3]}
  - why: each code that fits
    ad1:
      - {child: "1", ls_adoptr: L12, sex_adoptr: MM}
      - {child: "2", ls_adoptr: L12, sex_adoptr: FF}
    flags: {}
  - why: another legal status, or none
    ad1:
      - {child: "1", ls_adoptr: L11, sex_adoptr: M1}
      - {child: "2", ls_adoptr: "", sex_adoptr: M1}
    flags: {}
*/
select row_id as ad1

from ad1

where ls_adoptr = 'L12' and coalesce(sex_adoptr, '') not in ('MM', 'FF')
