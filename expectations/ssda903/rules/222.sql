/*
title: Ofsted URN given for a placement that has none
message: Clear the URN, or correct the placement type; this placement is not registered with Ofsted.
level: query
topic: placement
tables: [episodes]
fields: [urn, place]
first_year: 2025/26

examples:
  - why: each placement without URN
    episodes:
      - {child: "1", place: P1, urn: SC123456}
      - {child: "2", place: P3, urn: SC123456}
      - {child: "3", place: R1, urn: SC123456}
      - {child: "4", place: R2, urn: SC123456}
      - {child: "5", place: R5, urn: SC123456}
      - {child: "6", place: T0, urn: SC123456}
      - {child: "7", place: T1, urn: SC123456}
      - {child: "8", place: T2, urn: SC123456}
      - {child: "9", place: T3, urn: SC123456}
      - {child: "10", place: T4, urn: SC123456}
      - {child: "11", place: Z11, urn: SC123456}
      - {child: "12", place: Z12, urn: SC123456}
      - {child: "13", place: Z13, urn: SC123456}
      - {child: "14", place: Z14, urn: SC123456}
    flags: {episodes: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]}
  - why: a placeholder or nothing, a placement with URN or unknown, or Z1, which is rule 146's
    episodes:
      - {child: "1", place: R1, urn: XXXXXXX}
      - {child: "2", place: R1, urn: null}
      - {child: "3", place: K2, urn: SC123456}
      - {child: "4", place: null, urn: SC123456}
      - {child: "5", place: Z1, urn: SC123456}
    flags: {}
*/
select row_id as episodes

from episodes

where
    urn <> 'XXXXXXX'
    and place in ('P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14')
