/*
title: Placement distance differs from last year's
message: >-
  Last year this episode was returned at another distance from home. Correct the home or placement postcode that is
  wrong, or amend last year's return.
level: error
topic: cross-year
tables: [episodes, episodes_last]
fields: [pl_distance]
needs: [distance]
first_year: 2024/25

examples:
  - why: two tenths of a mile more, two less, or one of the two blank
    episodes:
      - {child: "1", decom: 10/02/2025, rne: P, pl_distance: 12.5}
      - {child: "2", decom: 10/02/2025, rne: P, pl_distance: 12.3}
      - {child: "3", decom: 10/02/2025, rne: P, pl_distance: 12.3}
      - {child: "4", decom: 10/02/2025, rne: P, pl_distance: ""}
      - {child: "1", decom: 10/06/2025, rne: P, pl_distance: 99.9}
    episodes_last:
      - {child: "1", decom: 10/05/2024, rne: P, dec: 10/02/2025, pl_distance: 12.5}
      - {child: "1", decom: 10/02/2025, rne: P, pl_distance: 12.3}
      - {child: "2", decom: 10/02/2025, rne: P, pl_distance: 12.5}
      - {child: "3", decom: 10/02/2025, rne: P, pl_distance: ""}
      - {child: "4", decom: 10/02/2025, rne: P, pl_distance: 12.3}
    flags: {episodes: [0, 1, 2, 3]}
  - why: one tenth apart, the same, or both blank
    episodes:
      - {child: "1", decom: 10/02/2025, rne: P, pl_distance: 12.4}
      - {child: "2", decom: 10/02/2025, rne: P, pl_distance: 12.3}
      - {child: "3", decom: 10/02/2025, rne: P, pl_distance: ""}
    episodes_last:
      - {child: "1", decom: 10/02/2025, rne: P, pl_distance: 12.3}
      - {child: "2", decom: 10/02/2025, rne: P, pl_distance: 12.3}
      - {child: "3", decom: 10/02/2025, rne: P, pl_distance: ""}
    flags: {}
  - why: the reason for new episode differs or is blank, so the episodes are not one
    episodes:
      - {child: "1", decom: 10/02/2025, rne: P, pl_distance: 12.5}
      - {child: "2", decom: 10/02/2025, rne: "", pl_distance: 12.5}
    episodes_last:
      - {child: "1", decom: 10/02/2025, rne: T, pl_distance: 1.3}
      - {child: "2", decom: 10/02/2025, rne: "", pl_distance: 1.3}
    flags: {}
  - why: last year's episode had an end, even one nobody can read
    episodes:
      - {child: "1", decom: 10/02/2025, rne: P, pl_distance: 12.5}
      - {child: "2", decom: 10/02/2025, rne: P, pl_distance: 12.5}
    episodes_last:
      - {child: "1", decom: 10/02/2025, rne: P, dec: 31/03/2025, pl_distance: 1.3}
      - {child: "2", decom: 10/02/2025, rne: P, dec: 32/03/2025, pl_distance: 1.3}
    flags: {}
*/
select this_year.row_id as episodes

from first_episode as this_year

inner join last_episode_last as last_year on this_year.child = last_year.child

where
    last_year.dec_text is null
    and this_year.rne = last_year.rne
    and coalesce(
        abs(round(this_year.pl_distance * 10) - round(last_year.pl_distance * 10)) >= 2,
        this_year.pl_distance is distinct from last_year.pl_distance
    )
