/*
title: Adoption decision on the adoption record is not a date
message: Write the date of the decision to place for adoption as a real date, DD/MM/YYYY.
level: error
topic: adoption
tables: [ad1]
fields: [date_int]
first_year: 2024/25

examples:
  - why: another way of writing dates, and a day that does not exist
    ad1:
      - {child: "1", date_int: 2025-06-01}
      - {child: "2", date_int: 31/06/2025}
      - {child: "3", date_int: 01/06/2025}
    flags: {ad1: [0, 1]}
  - why: a real date, and a blank
    ad1:
      - {child: "1", date_int: 30/06/2025}
      - {child: "2", date_int: null}
    flags: {}
*/
select row_id as ad1

from ad1

where date_int is null and date_int_text is not null
