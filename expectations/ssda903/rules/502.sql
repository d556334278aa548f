/*
title: Open episode of last year starts on another day
message: >-
  Last year's return ended with an open episode, but this year's first episode starts on another day. Return the same
  start date, or amend last year's return.
level: error
topic: cross-year
tables: [episodes, episodes_last]
fields: [decom]
first_year: 2024/25

examples:
  - why: a day later, or a day earlier
    episodes:
      - {child: "1", decom: 02/03/2025}
      - {child: "1", decom: 02/06/2025}
      - {child: "2", decom: 28/02/2025}
    episodes_last:
      - {child: "1", decom: 02/03/2024, dec: 01/03/2025}
      - {child: "1", decom: 01/03/2025}
      - {child: "2", decom: 01/03/2025}
    flags: {episodes: [0, 2]}
  - why: the same day, and an earlier open row of last year is not its last
    episodes: [{child: "1", decom: 01/03/2025}]
    episodes_last:
      - {child: "1", decom: 01/03/2025}
      - {child: "1", decom: 01/02/2025}
    flags: {}
  - why: last year's last episode had an end, even one nobody can read
    episodes:
      - {child: "1", decom: 02/03/2025}
      - {child: "2", decom: 02/03/2025}
    episodes_last:
      - {child: "1", decom: 01/03/2025, dec: 02/03/2025}
      - {child: "2", decom: 01/03/2025, dec: 32/03/2025}
    flags: {}
  - why: the child is in one year's return only, or no start can be read
    episodes:
      - {child: "1", decom: 02/06/2025}
      - {child: "3", decom: 31/02/2025}
    episodes_last:
      - {child: "2", decom: 01/03/2025}
      - {child: "3", decom: 01/03/2025}
    flags: {}
*/
select this_year.row_id as episodes

from first_episode as this_year

inner join last_episode_last as last_year on this_year.child = last_year.child

where last_year.dec_text is null and this_year.decom <> last_year.decom
