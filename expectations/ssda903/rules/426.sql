/*
title: Short breaks under both V3 and V4
message: This child has short breaks under both V3 and V4. Record them under one of the two only.
level: error
topic: legal-status
tables: [episodes]
fields: [ls]
first_year: 2024/25

examples:
  - why: both, of one child; other legal statuses are not at fault
    episodes:
      - {child: "1", ls: V3}
      - {child: "1", ls: C2}
      - {child: "1", ls: V4}
      - {child: "1", ls: V4}
      - {child: "2", ls: V4}
    flags: {episodes: [0, 2, 3]}
  - why: one of the two by child, or rows of nobody
    episodes:
      - {child: "1", ls: V3}
      - {child: "1", ls: V3}
      - {child: "1", ls: C2}
      - {child: "2", ls: V4}
      - {child: "2", ls: ""}
      - {child: "", ls: V3}
      - {child: "", ls: V4}
    flags: {}
*/
with

under_both as (

    select child

    from episodes

    where is_short_break(ls)

    group by child

    having count(distinct ls) = 2

)

select episodes.row_id as episodes

from episodes

inner join under_both on episodes.child = under_both.child

where is_short_break(episodes.ls)
