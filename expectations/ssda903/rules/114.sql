/*
title: Adopted by current foster carer is not 0 or 1
message: Answer 1 if the child was adopted by the current foster carer, else 0.
level: error
topic: adoption
tables: [ad1]
fields: [foster_care]
first_year: 2024/25

examples:
  - why: a word, and another number
    ad1:
      - {child: "1", foster_care: "YES"}
      - {child: "2", foster_care: "2"}
      - {child: "3", foster_care: "0"}
    flags: {ad1: [0, 1]}
  - why: both answers, and a blank
    ad1:
      - {child: "1", foster_care: "0"}
      - {child: "2", foster_care: "1"}
      - {child: "3", foster_care: null}
    flags: {}
*/
select row_id as ad1

from ad1

where foster_care not in ('0', '1')
