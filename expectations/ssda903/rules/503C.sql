/*
title: Category of need differs from last year's
message: >-
  Last year this open episode was returned with another category of need (CIN). It stays what it was when care began:
  correct the year that is wrong.
level: error
topic: cross-year
tables: [episodes, episodes_last]
fields: [cin]
first_year: 2024/25

examples:
  - why: another code, one where there was none, none where there was one
    episodes:
      - {child: "1", decom: 10/02/2025, cin: N5}
      - {child: "2", decom: 10/02/2025, cin: N5}
      - {child: "3", decom: 10/02/2025, cin: ""}
      - {child: "1", decom: 10/06/2025, cin: N5}
    episodes_last:
      - {child: "1", decom: 10/05/2024, dec: 10/02/2025, cin: N5}
      - {child: "1", decom: 10/02/2025, cin: N1}
      - {child: "2", decom: 10/02/2025, cin: ""}
      - {child: "3", decom: 10/02/2025, cin: N1}
    flags: {episodes: [0, 1, 2]}
  - why: the same code, or none in either year
    episodes:
      - {child: "1", decom: 10/02/2025, cin: N1}
      - {child: "2", decom: 10/02/2025, cin: ""}
    episodes_last:
      - {child: "1", decom: 10/02/2025, cin: N1}
      - {child: "2", decom: 10/02/2025, cin: ""}
    flags: {}
  - why: last year's episode had an end, even one nobody can read
    episodes:
      - {child: "1", decom: 10/02/2025, cin: N5}
      - {child: "2", decom: 10/02/2025, cin: N5}
    episodes_last:
      - {child: "1", decom: 10/02/2025, dec: 31/03/2025, cin: N1}
      - {child: "2", decom: 10/02/2025, dec: 32/03/2025, cin: N1}
    flags: {}
  - why: the child is in one year's return only, or this year's start cannot be read
    episodes:
      - {child: "1", decom: 10/06/2025, cin: N5}
      - {child: "3", decom: 31/02/2025, cin: N5}
    episodes_last:
      - {child: "2", decom: 10/02/2025, cin: N1}
      - {child: "3", decom: 10/02/2025, cin: N1}
    flags: {}
*/
select this_year.row_id as episodes

from first_episode as this_year

inner join last_episode_last as last_year on this_year.child = last_year.child

where last_year.dec_text is null and this_year.cin is distinct from last_year.cin
