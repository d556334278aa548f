/*
title: Not said whether a looked-after girl is a mother
message: Say whether this girl is a mother (0 or 1).
level: error
topic: header
tables: [header, episodes]
fields: [mother]
first_year: 2024/25

examples:
  - why: left blank for a girl with an episode, short breaks beside it, or under no legal status
    header: [{child: "1", sex: F, mother: ""}, {child: "2", sex: F, mother: ""}]
    episodes: [{child: "1", ls: V4}, {child: "1", ls: C2}, {child: "2", ls: ""}]
    flags: {header: [0, 1]}
  - why: said, not a girl, short breaks only, or not looked after this year
    header:
      - {child: "1", sex: F, mother: "0"}
      - {child: "2", sex: F, mother: ""}
      - {child: "3", sex: M, mother: ""}
      - {child: "4", sex: U, mother: ""}
      - {child: "5", sex: F, mother: ""}
      - {child: "", sex: F, mother: ""}
    episodes:
      - {child: "1", ls: C2}
      - {child: "2", ls: V4}
      - {child: "2", ls: V3}
      - {child: "3", ls: C2}
      - {child: "4", ls: C2}
      - {child: "", ls: C2}
    flags: {}
*/
select header.row_id as header

from header

inner join episodes on header.child = episodes.child

where
    header.sex = 'F'
    and header.mother is null
    and not is_short_break(episodes.ls)
