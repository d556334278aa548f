/*
title: Ofsted URN missing
message: Give the Ofsted URN of the placement; XXXXXXX while Ofsted has none.
level: error
topic: placement
tables: [episodes]
fields: [urn, place, pl_la]
needs: [placement_la]
first_year: 2025/26

examples:
  - why: open or ended after March 2015, the placement or its authority known or not; Z1 is no placement any more
    episodes:
      - {child: "1", place: U4, dec: null, pl_la: E08000025}
      - {child: "2", place: K2, dec: 01/04/2015, pl_la: E08000025}
      - {child: "3", place: null, dec: null, pl_la: E08000025}
      - {child: "4", place: U4, dec: null, pl_la: null}
      - {child: "5", place: Z1, dec: null, pl_la: E08000025}
    flags: {episodes: [0, 1, 2, 3, 4]}
  - why: each placement that needs no URN
    episodes:
      - {child: "1", place: P1, pl_la: E08000025}
      - {child: "2", place: P3, pl_la: E08000025}
      - {child: "3", place: R1, pl_la: E08000025}
      - {child: "4", place: R2, pl_la: E08000025}
      - {child: "5", place: R5, pl_la: E08000025}
      - {child: "6", place: T0, pl_la: E08000025}
      - {child: "7", place: T1, pl_la: E08000025}
      - {child: "8", place: T2, pl_la: E08000025}
      - {child: "9", place: T3, pl_la: E08000025}
      - {child: "10", place: T4, pl_la: E08000025}
      - {child: "11", place: Z11, pl_la: E08000025}
      - {child: "12", place: Z12, pl_la: E08000025}
      - {child: "13", place: Z13, pl_la: E08000025}
      - {child: "14", place: Z14, pl_la: E08000025}
    flags: {}
  - why: outside England or confidential, a URN given, ended by March 2015, or an end that cannot be read
    episodes:
      - {child: "1", place: U4, pl_la: CON}
      - {child: "2", place: U4, pl_la: NIR}
      - {child: "3", place: U4, pl_la: SCO}
      - {child: "4", place: U4, pl_la: WAL}
      - {child: "5", place: U4, pl_la: NUK}
      - {child: "6", place: U4, pl_la: E08000025, urn: XXXXXXX}
      - {child: "7", place: U4, pl_la: E08000025, dec: 31/03/2015}
      - {child: "8", place: U4, pl_la: E08000025, dec: 31/06/2025}
    flags: {}
*/
select row_id as episodes

from episodes

where
    urn is null
    and (dec_text is null or dec > date '2015-03-31')
    and (
        place is null
        or place not in (
            'P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14'
        )
    )
    and (pl_la is null or pl_la not in ('CON', 'NIR', 'SCO', 'WAL', 'NUK'))
