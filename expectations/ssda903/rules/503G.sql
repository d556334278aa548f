/*
title: Placement distance differs from last year's
message: >-
  Last year this open episode was returned at another distance from home. Correct the home or placement postcode of the
  year that is wrong, or end the episode if the child moved.
level: error
topic: cross-year
tables: [episodes, episodes_last]
fields: [pl_distance]
needs: [distance]
first_year: 2024/25

examples:
  - why: two tenths of a mile more, two less, or one of the two blank
    episodes:
      - {child: "1", decom: 10/02/2025, rne: P, pl_distance: 3.3}
      - {child: "2", decom: 10/02/2025, rne: S, pl_distance: 3.1}
      - {child: "3", decom: 10/02/2025, rne: P, pl_distance: 3.1}
      - {child: "4", decom: 10/02/2025, rne: P, pl_distance: ""}
      - {child: "1", decom: 10/06/2025, rne: P, pl_distance: 99.9}
    episodes_last:
      - {child: "1", decom: 10/05/2024, rne: P, dec: 10/02/2025, pl_distance: 3.3}
      - {child: "1", decom: 10/02/2025, rne: P, pl_distance: 3.1}
      - {child: "2", decom: 10/02/2025, rne: P, pl_distance: 3.3}
      - {child: "3", decom: 10/02/2025, rne: P, pl_distance: ""}
      - {child: "4", decom: 10/02/2025, rne: P, pl_distance: 3.1}
    flags: {episodes: [0, 1, 2, 3]}
  - why: one tenth apart, the same, or both blank
    episodes:
      - {child: "1", decom: 10/02/2025, pl_distance: 3.1}
      - {child: "2", decom: 10/02/2025, pl_distance: 3.1}
      - {child: "3", decom: 10/02/2025, pl_distance: ""}
    episodes_last:
      - {child: "1", decom: 10/02/2025, pl_distance: 3.2}
      - {child: "2", decom: 10/02/2025, pl_distance: 3.1}
      - {child: "3", decom: 10/02/2025, pl_distance: ""}
    flags: {}
  - why: last year's episode had an end, even one nobody can read
    episodes:
      - {child: "1", decom: 10/02/2025, pl_distance: 3.1}
      - {child: "2", decom: 10/02/2025, pl_distance: 3.1}
    episodes_last:
      - {child: "1", decom: 10/02/2025, dec: 31/03/2025, pl_distance: 9.1}
      - {child: "2", decom: 10/02/2025, dec: 32/03/2025, pl_distance: 9.1}
    flags: {}
*/
select this_year.row_id as episodes

from first_episode as this_year

inner join last_episode_last as last_year on this_year.child = last_year.child

where
    last_year.dec_text is null
    and coalesce(
        abs(round(this_year.pl_distance * 10) - round(last_year.pl_distance * 10)) >= 2,
        this_year.pl_distance is distinct from last_year.pl_distance
    )
