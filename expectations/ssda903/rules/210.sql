/*
title: UPN given as newly looked after, but care began over a week before the year's end
message: Give the child's UPN; UN4 is only for children who came into care in the last week of March.
level: query
topic: header
tables: [header, episodes]
fields: [upn, decom]
first_year: 2024/25

examples:
  - why: the episode began on 23 March or long before
    header:
      - {child: "1", upn: UN4}
      - {child: "2", upn: UN4}
    episodes:
      - {child: "1", decom: 01/05/2024}
      - {child: "1", decom: 23/03/2026}
      - {child: "1", decom: 24/03/2026}
      - {child: "2", decom: 24/03/2026}
    flags: {header: [0], episodes: [0, 1]}
  - why: the episode began on 24 March, at a date unknown, or the child has another UPN
    header:
      - {child: "1", upn: UN4}
      - {child: "2", upn: UN2}
      - {child: "3", upn: null}
    episodes:
      - {child: "1", decom: 24/03/2026}
      - {child: "1", decom: 31/02/2026}
      - {child: "1", decom: null}
      - {child: "2", decom: 01/05/2025}
      - {child: "3", decom: 01/05/2025}
    flags: {}
*/
select
    header.row_id as header,
    episodes.row_id as episodes

from header

inner join episodes on header.child = episodes.child

where header.upn = 'UN4' and episodes.decom < year_end() - 7
