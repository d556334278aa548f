/*
title: Date of the match with adopters is not a date
message: Write the date on which the child was matched with the adopters as a real date, DD/MM/YYYY.
level: error
topic: adoption
tables: [ad1]
fields: [date_match]
first_year: 2024/25

examples:
  - why: two digits of year, and a day that does not exist
    ad1:
      - {child: "1", date_match: 01/06/25}
      - {child: "2", date_match: 31/11/2025}
      - {child: "3", date_match: 01/06/2025}
    flags: {ad1: [0, 1]}
  - why: a real date, and a blank
    ad1:
      - {child: "1", date_match: 30/11/2025}
      - {child: "2", date_match: null}
    flags: {}
*/
select row_id as ad1

from ad1

where date_match is null and date_match_text is not null
