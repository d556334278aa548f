/*
title: Matched after the adoptive placement started
message: The child was matched with the adopters after the adoptive placement started. Check the date of the match and
  of the placement.
level: query
topic: adoption
tables: [ad1, episodes]
fields: [date_match, decom, rec]
first_year: 2024/25

examples:
  - why: matched the day after the placement, adopted with or without consent
    ad1: [{child: "2", date_match: 02/06/2025}, {child: "1", date_match: 02/06/2025}]
    episodes:
      - {child: "1", decom: 01/06/2025, rec: E11}
      - {child: "2", decom: 01/06/2025, rec: E12}
    flags: {ad1: [0, 1], episodes: [0, 1]}
  - why: matched the day of the placement, an episode that did not end in adoption, or an unknown date
    ad1:
      - {child: "1", date_match: 01/06/2025}
      - {child: "2", date_match: ""}
      - {child: "3", date_match: 02/06/2025}
    episodes:
      - {child: "1", decom: 01/05/2025, rec: X1}
      - {child: "1", decom: 01/06/2025, rec: E11}
      - {child: "2", decom: 01/06/2025, rec: E11}
      - {child: "3", decom: 31/04/2025, rec: E11}
    flags: {}
*/
select
    ad1.row_id as ad1,
    episodes.row_id as episodes

from ad1

inner join episodes on ad1.child = episodes.child

where
    episodes.rec in ('E11', 'E12')
    and ad1.date_match > episodes.decom
