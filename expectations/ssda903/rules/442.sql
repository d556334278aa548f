/*
title: UPN is blank
message: Enter the child's UPN, or the code (UN1 to UN5) that says why there is none.
level: error
topic: header
tables: [episodes, header]
fields: [upn]
first_year: 2024/25

examples:
  - why: one episode that is no short break is enough, and a blank legal status is none
    header:
      - {child: "1", upn: ""}
      - {child: "2", upn: ""}
    episodes:
      - {child: "1", ls: V3}
      - {child: "1", ls: C2}
      - {child: "2", ls: ""}
    flags: {header: [0, 1]}
  - why: short breaks only, or no episodes
    header:
      - {child: "1", upn: ""}
      - {child: "2", upn: ""}
    episodes:
      - {child: "1", ls: V3}
      - {child: "1", ls: V4}
    flags: {}
  - why: a UPN or a code is given
    header:
      - {child: "1", upn: A123456789012}
      - {child: "2", upn: UN4}
    episodes:
      - {child: "1", ls: C2}
      - {child: "2", ls: C2}
    flags: {}
*/
select row_id as header

from header

where
    upn is null
    and child in (
        select episodes.child
        from episodes
        where not is_short_break(episodes.ls)
    )
