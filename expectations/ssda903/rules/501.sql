/*
title: Episode starts before the last one ended
message: This episode starts before the child's previous episode ended. Correct one of the two dates.
level: error
topic: episodes
tables: [episodes]
fields: [decom, dec]
first_year: 2024/25

examples:
  - why: a day too early, whatever the order in the file
    episodes:
      - {child: "1", decom: 09/06/2025}
      - {child: "1", decom: 01/05/2025, dec: 10/06/2025}
    flags: {episodes: [0]}
  - why: on the day the previous one ended, or later
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 10/06/2025}
      - {child: "1", decom: 10/06/2025, dec: 20/06/2025}
      - {child: "1", decom: 21/06/2025}
    flags: {}
  - why: only the episode just before counts, and another child's does not
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 10/07/2025}
      - {child: "1", decom: 02/05/2025, dec: 10/05/2025}
      - {child: "1", decom: 10/05/2025, dec: 20/05/2025}
      - {child: "2", decom: 12/05/2025}
    flags: {episodes: [1]}
  - why: the previous end is blank or cannot be read
    episodes:
      - {child: "1", decom: 01/05/2025}
      - {child: "1", decom: 02/05/2025, dec: 31/06/2025}
      - {child: "1", decom: 03/05/2025}
    flags: {}
  - why: the start cannot be read
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 10/06/2025}
      - {child: "1", decom: 31/04/2025}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join episodes as previous on episodes.previous_row_id = previous.row_id

where episodes.decom < previous.dec
