/*
title: Her child was born after the year, or after she left care
message: >-
  The girl's own child was born after 31 March, or after she left care. Correct the date of birth, or leave it to the
  return of the year in which it happened.
level: error
topic: header
tables: [episodes, header]
fields: [mc_dob, dec]
first_year: 2024/25

examples:
  - why: born the day after the last episode ended, or after an earlier one and the last
    header:
      - {child: "1", mc_dob: 01/10/2025}
      - {child: "2", mc_dob: 10/10/2025}
    episodes:
      - {child: "1", decom: 01/02/2025, dec: 30/09/2025, rec: E8}
      - {child: "2", decom: 01/09/2025, dec: 30/09/2025, rec: X1}
      - {child: "2", decom: 01/02/2025, dec: 01/09/2025, rec: X1}
    flags: {header: [0, 1], episodes: [0, 1]}
  - why: born the day after the year, with an open episode, an end nobody can read, or no episode at all
    header:
      - {child: "1", mc_dob: 01/04/2026}
      - {child: "2", mc_dob: 01/04/2026}
      - {child: "3", mc_dob: 01/04/2026}
    episodes:
      - {child: "1", decom: 01/02/2025, dec: ""}
      - {child: "2", decom: 01/02/2025, dec: 31/09/2025}
      - {child: "4", decom: 01/02/2025, dec: 30/09/2025}
    flags: {header: [0, 1, 2]}
  - why: born after the year though care ended later still; the end is flagged with it
    header: [{child: "1", mc_dob: 01/04/2026}]
    episodes: [{child: "1", decom: 01/02/2025, dec: 30/04/2026}]
    flags: {header: [0], episodes: [0]}
  - why: born on the day the last episode ended, or on the last day of the year
    header:
      - {child: "1", mc_dob: 30/09/2025}
      - {child: "2", mc_dob: 31/03/2026}
    episodes:
      - {child: "1", decom: 01/02/2025, dec: 30/09/2025, rec: E8}
      - {child: "2", decom: 01/02/2025, dec: 31/03/2026, rec: E8}
    flags: {}
  - why: born after an earlier episode, the last being open
    header: [{child: "1", mc_dob: 10/10/2025}]
    episodes:
      - {child: "1", decom: 01/02/2025, dec: 30/09/2025, rec: X1}
      - {child: "1", decom: 30/09/2025, dec: ""}
    flags: {}
  - why: no start can be read, so the episode that ended last counts
    header: [{child: "1", mc_dob: 01/10/2025}]
    episodes:
      - {child: "1", decom: 31/02/2025, dec: 30/09/2025}
      - {child: "1", decom: "", dec: 01/05/2025}
    flags: {header: [0], episodes: [0]}
  - why: no birth, or on a day nobody can read
    header:
      - {child: "1", mc_dob: ""}
      - {child: "2", mc_dob: 31/04/2026}
    episodes:
      - {child: "1", decom: 01/02/2025, dec: 30/09/2025}
      - {child: "2", decom: 01/02/2025, dec: 30/09/2025}
    flags: {}
*/
select
    header.row_id as header,
    case when final_episode.dec is not null then final_episode.row_id end as episodes

from header

left join final_episode on header.child = final_episode.child

where
    header.mc_dob > year_end()
    or header.mc_dob > final_episode.dec
