/*
title: Adopted on the day of matching
message: >-
  The adoption is dated as the matching with the adopters, which usually comes earlier. Check both dates, and confirm
  if they are right.
level: query
topic: adoption
tables: [ad1, episodes]
fields: [dec, date_match]
first_year: 2024/25

examples:
  - why: the same day, adopted with consent or without, by any row of the child
    episodes:
      - {child: "1", rec: E11, dec: 14/10/2025}
      - {child: "2", rec: E12, dec: 14/10/2025}
    ad1:
      - {child: "1", date_match: 14/10/2025}
      - {child: "2", date_match: 02/04/2025}
      - {child: "2", date_match: 14/10/2025}
    flags: {episodes: [0, 1]}
  - why: a date nobody can read, typed alike
    episodes: [{child: "1", rec: E11, dec: 31/09/2025}]
    ad1: [{child: "1", date_match: 31/09/2025}]
    flags: {episodes: [0]}
  - why: another day, blank dates, or another child's
    episodes:
      - {child: "1", rec: E11, dec: 14/10/2025}
      - {child: "2", rec: E11, dec: ""}
      - {child: "3", rec: E11, dec: 14/10/2025}
    ad1:
      - {child: "1", date_match: 13/10/2025}
      - {child: "2", date_match: ""}
      - {child: "4", date_match: 14/10/2025}
    flags: {}
  - why: not adopted
    episodes:
      - {child: "1", rec: E4A, dec: 14/10/2025}
      - {child: "1", rec: "", dec: 14/10/2025}
    ad1: [{child: "1", date_match: 14/10/2025}]
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join ad1 on episodes.child = ad1.child

where
    episodes.rec in ('E11', 'E12')
    and equal_dates(episodes.dec, episodes.dec_text, ad1.date_match, ad1.date_match_text)
