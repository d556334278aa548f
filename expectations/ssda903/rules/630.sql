/*
title: Previous permanence missing for a child who came into care this year
message: >-
  Say whether the child had a permanence option before, and if so under which authority and from what date. Use Z1 if
  there was none.
level: query
topic: permanence
tables: [episodes, prev_perm]
fields: [rne]
first_year: 2024/25

examples:
  - why: no details, no option, or an option without authority or date; care began on 1 April or later
    episodes:
      - {child: "1", decom: 01/04/2025, rne: S}
      - {child: "2", decom: 03/06/2025, rne: S}
      - {child: "3", decom: 03/06/2025, rne: S}
      - {child: "4", decom: 01/04/2026, rne: S}
      - {child: "4", decom: 03/06/2025, rne: S}
    prev_perm:
      - {child: "2", prev_perm: null, la_perm: "330", date_perm: 01/09/2019}
      - {child: "3", prev_perm: P2, la_perm: null, date_perm: 01/09/2019}
      - {child: "4", prev_perm: P4, la_perm: "330", date_perm: null}
      - {child: "9", prev_perm: Z1}
    flags: {episodes: [0, 1, 2, 3, 4]}
  - why: of two rows one is incomplete
    episodes: [{child: "1", decom: 03/06/2025, rne: S}]
    prev_perm:
      - {child: "1", prev_perm: Z1}
      - {child: "1", prev_perm: P1}
    flags: {episodes: [0]}
  - why: one child's details do not speak for another
    episodes:
      - {child: "1", decom: 03/06/2025, rne: S}
      - {child: "2", decom: 03/06/2025, rne: S}
    prev_perm:
      - {child: "1", prev_perm: P1}
      - {child: "2", prev_perm: Z1}
    flags: {episodes: [0]}
  - why: no option before, or one with authority and date, whatever their values
    episodes:
      - {child: "1", decom: 03/06/2025, rne: S}
      - {child: "2", decom: 03/06/2025, rne: S}
    prev_perm:
      - {child: "1", prev_perm: Z1}
      - {child: "2", prev_perm: P2, la_perm: "?", date_perm: "?"}
    flags: {}
  - why: care began before the year or at a date unknown, or the episode does not begin care
    episodes:
      - {child: "1", decom: 31/03/2025, rne: S}
      - {child: "1", decom: 31/06/2025, rne: S}
      - {child: "1", decom: 03/06/2025, rne: L}
      - {child: "1", decom: 03/06/2025, rne: null}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

left join prev_perm on episodes.child = prev_perm.child

where
    episodes.rne = 'S'
    and episodes.decom >= year_start()
    and (
        prev_perm.prev_perm is null
        or (prev_perm.prev_perm <> 'Z1' and (prev_perm.la_perm is null or prev_perm.date_perm is null))
    )
