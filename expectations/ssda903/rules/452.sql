/*
title: Placement authority differs from last year's
message: >-
  Last year this episode was returned in another authority. Correct the placement postcode that is wrong, or amend
  last year's return.
level: error
topic: cross-year
tables: [episodes, episodes_last]
fields: [pl_la]
needs: [placement_la]
first_year: 2024/25

examples:
  - why: another authority, one where there was none, none where there was one
    episodes:
      - {child: "1", decom: 10/02/2025, rne: P, pl_la: E08000025}
      - {child: "2", decom: 10/02/2025, rne: P, pl_la: E08000025}
      - {child: "3", decom: 10/02/2025, rne: P, pl_la: ""}
      - {child: "1", decom: 10/06/2025, rne: P, pl_la: E08000027}
    episodes_last:
      - {child: "1", decom: 10/05/2024, rne: P, dec: 10/02/2025, pl_la: E08000025}
      - {child: "1", decom: 10/02/2025, rne: P, pl_la: E08000026}
      - {child: "2", decom: 10/02/2025, rne: P, pl_la: ""}
      - {child: "3", decom: 10/02/2025, rne: P, pl_la: WAL}
    flags: {episodes: [0, 1, 2]}
  - why: the same authority, or none in either year
    episodes:
      - {child: "1", decom: 10/02/2025, rne: P, pl_la: E08000025}
      - {child: "2", decom: 10/02/2025, rne: P, pl_la: ""}
    episodes_last:
      - {child: "1", decom: 10/02/2025, rne: P, pl_la: E08000025}
      - {child: "2", decom: 10/02/2025, rne: P, pl_la: ""}
    flags: {}
  - why: the reason for new episode differs or is blank, so the episodes are not one
    episodes:
      - {child: "1", decom: 10/02/2025, rne: P, pl_la: E08000025}
      - {child: "2", decom: 10/02/2025, rne: "", pl_la: E08000025}
    episodes_last:
      - {child: "1", decom: 10/02/2025, rne: T, pl_la: E08000026}
      - {child: "2", decom: 10/02/2025, rne: "", pl_la: E08000026}
    flags: {}
  - why: last year's episode had an end, even one nobody can read
    episodes:
      - {child: "1", decom: 10/02/2025, rne: P, pl_la: E08000025}
      - {child: "2", decom: 10/02/2025, rne: P, pl_la: E08000025}
    episodes_last:
      - {child: "1", decom: 10/02/2025, rne: P, dec: 31/03/2025, pl_la: E08000026}
      - {child: "2", decom: 10/02/2025, rne: P, dec: 32/03/2025, pl_la: E08000026}
    flags: {}
*/
select this_year.row_id as episodes

from first_episode as this_year

inner join last_episode_last as last_year on this_year.child = last_year.child

where
    last_year.dec_text is null
    and this_year.rne = last_year.rne
    and this_year.pl_la is distinct from last_year.pl_la
