/*
title: Number of adopters is not 1 or 2
message: Say how many people adopted the child, 1 or 2.
level: error
topic: adoption
tables: [ad1]
fields: [nb_adoptr]
first_year: 2024/25

examples:
  - why: nobody, too many, and the number in words
    ad1:
      - {child: "1", nb_adoptr: "0"}
      - {child: "2", nb_adoptr: "3"}
      - {child: "3", nb_adoptr: TWO}
      - {child: "4", nb_adoptr: "2"}
    flags: {ad1: [0, 1, 2]}
  - why: one, two, and a blank
    ad1:
      - {child: "1", nb_adoptr: "1"}
      - {child: "2", nb_adoptr: "2"}
      - {child: "3", nb_adoptr: null}
    flags: {}
*/
select row_id as ad1

from ad1

where nb_adoptr not in ('1', '2')
