/*
title: Looked after before birth
message: The child's first episode starts before the date of birth. Correct whichever date is wrong.
level: error
topic: episodes
tables: [episodes, header]
fields: [decom, dob]
first_year: 2024/25

examples:
  - why: born the day after care began; a later episode is not at fault, nor is another child
    header: [{child: "2", dob: 03/05/2015}, {child: "1", dob: 03/05/2025}]
    episodes:
      - {child: "1", decom: ""}
      - {child: "1", decom: 03/06/2025}
      - {child: "1", decom: 02/05/2025}
      - {child: "2", decom: 02/05/2025}
    flags: {episodes: [2], header: [1]}
  - why: only the first episode counts
    header: [{child: "1", dob: 04/07/2025}]
    episodes: [{child: "1", decom: 02/05/2025}, {child: "1", decom: 01/06/2025}]
    flags: {episodes: [0], header: [0]}
  - why: born the day care began, or a date is unknown
    header: [{child: "1", dob: 02/05/2025}, {child: "2", dob: ""}, {child: "3", dob: 02/05/2025}]
    episodes:
      - {child: "1", decom: 02/05/2025}
      - {child: "2", decom: 02/05/2025}
      - {child: "3", decom: 31/04/2025}
    flags: {}
*/
select
    episodes.row_id as episodes,
    header.row_id as header

from episodes

inner join header on episodes.child = header.child

where
    episodes.episode_no = 1
    and episodes.decom < header.dob
