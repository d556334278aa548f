/*
title: Placement type is not a code accepted this year
message: >-
  Choose the placement type from this year's list. Z1 is now split into Z11 to Z14; H5 and P2 ended, and supported
  accommodation is K3.
level: error
topic: placement
tables: [episodes]
fields: [place]
first_year: 2025/26

examples:
  - why: codes that have ended, and one that never was
    episodes:
      - {child: "1", place: H5}
      - {child: "2", place: P2}
      - {child: "3", place: Z1}
      - {child: "4", place: Z15}
      - {child: "5", place: K3}
    flags: {episodes: [0, 1, 2, 3]}
  - why: each accepted code, and a blank
    episodes:
      - {child: "1", place: A3}
      - {child: "2", place: A4}
      - {child: "3", place: A5}
      - {child: "4", place: A6}
      - {child: "5", place: K1}
      - {child: "6", place: K2}
      - {child: "7", place: K3}
      - {child: "8", place: P1}
      - {child: "9", place: P3}
      - {child: "10", place: R1}
      - {child: "11", place: R2}
      - {child: "12", place: R3}
      - {child: "13", place: R5}
      - {child: "14", place: S1}
      - {child: "15", place: T0}
      - {child: "16", place: T1}
      - {child: "17", place: T2}
      - {child: "18", place: T3}
      - {child: "19", place: T4}
      - {child: "20", place: U1}
      - {child: "21", place: U2}
      - {child: "22", place: U3}
      - {child: "23", place: U4}
      - {child: "24", place: U5}
      - {child: "25", place: U6}
      - {child: "26", place: Z11}
      - {child: "27", place: Z12}
      - {child: "28", place: Z13}
      - {child: "29", place: Z14}
      - {child: "30", place: null}
    flags: {}
*/
select row_id as episodes

from episodes

where
    place not in (
        'A3', 'A4', 'A5', 'A6', 'K1', 'K2', 'K3', 'P1', 'P3', 'R1', 'R2', 'R3', 'R5', 'S1',
        'T0', 'T1', 'T2', 'T3', 'T4', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'Z11', 'Z12', 'Z13', 'Z14'
    )
