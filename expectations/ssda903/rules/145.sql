/*
title: Category of need is not an accepted code
message: Choose the category of need from N1 to N8.
level: error
topic: episodes
tables: [episodes]
fields: [cin]
first_year: 2024/25

examples:
  - why: one before the first code, and one past the last
    episodes:
      - {child: "1", cin: N0}
      - {child: "2", cin: N9}
      - {child: "3", cin: N1}
    flags: {episodes: [0, 1]}
  - why: each accepted code, and a blank
    episodes:
      - {child: "1", cin: N1}
      - {child: "2", cin: N2}
      - {child: "3", cin: N3}
      - {child: "4", cin: N4}
      - {child: "5", cin: N5}
      - {child: "6", cin: N6}
      - {child: "7", cin: N7}
      - {child: "8", cin: N8}
      - {child: "9", cin: null}
    flags: {}
*/
select row_id as episodes

from episodes

where cin not in ('N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8')
