/*
title: Match without an adoption decision before it
message: The child was matched, so give the date of the decision that they should be placed for adoption, on or before
  the match.
level: error
topic: adoption
tables: [ad1]
fields: [date_int, date_match]
first_year: 2024/25

examples:
  - why: the decision is missing, cannot be read, or was made the day after the match
    ad1:
      - {child: "1", date_int: "", date_match: 01/06/2025}
      - {child: "2", date_int: 31/04/2025, date_match: 01/06/2025}
      - {child: "3", date_int: 02/06/2025, date_match: 01/06/2025}
    flags: {ad1: [0, 1, 2]}
  - why: decided on the day of the match or before, or not matched on a day that can be read
    ad1:
      - {child: "1", date_int: 01/06/2025, date_match: 01/06/2025}
      - {child: "2", date_int: 01/06/2025, date_match: ""}
      - {child: "3", date_int: "", date_match: 31/06/2025}
      - {child: "4", date_int: 31/05/2025, date_match: 01/06/2025}
    flags: {}
*/
select row_id as ad1

from ad1

where
    date_match is not null
    and (date_int is null or date_int > date_match)
