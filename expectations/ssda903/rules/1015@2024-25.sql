/*
title: Own provision outside the own authority
message: The placement is said to be your own provision (PR1), but its postcode is not in your authority. Check both.
level: error
topic: placement
tables: [episodes]
fields: [pl_la]
needs: [placement_la, own_la]
first_year: 2024/25
last_year: 2024/25

examples:
  - why: in another authority, another country or an unknown place; supported accommodation too
    episodes:
      - {child: "1", ls: C2, place: K2, place_provider: PR1, pl_la: E08000026}
      - {child: "1", ls: C2, place: K3, place_provider: PR1, pl_la: WAL}
      - {child: "1", ls: C2, place: K2, place_provider: PR1, pl_la: ""}
    flags: {episodes: [0, 1, 2]}
  - why: in the own authority, another's provision, short breaks, or no legal status, placement or provider
    episodes:
      - {child: "1", ls: C2, place: K2, place_provider: PR1, pl_la: E06000016}
      - {child: "1", ls: C2, place: K2, place_provider: PR4, pl_la: E08000026}
      - {child: "1", ls: C2, place: K2, place_provider: "", pl_la: E08000026}
      - {child: "1", ls: V3, place: K2, place_provider: PR1, pl_la: E08000026}
      - {child: "1", ls: V4, place: K2, place_provider: PR1, pl_la: E08000026}
      - {child: "1", ls: "", place: K2, place_provider: PR1, pl_la: E08000026}
      - {child: "1", ls: C2, place: "", place_provider: PR1, pl_la: E08000026}
    flags: {}
  - why: foster care and adoptive placements may be anywhere
    episodes:
      - {child: "1", ls: C2, place: A3, place_provider: PR1, pl_la: E08000026}
      - {child: "1", ls: C2, place: A4, place_provider: PR1, pl_la: E08000026}
      - {child: "1", ls: C2, place: A5, place_provider: PR1, pl_la: E08000026}
      - {child: "1", ls: C2, place: A6, place_provider: PR1, pl_la: E08000026}
      - {child: "1", ls: C2, place: U1, place_provider: PR1, pl_la: E08000026}
      - {child: "1", ls: C2, place: U2, place_provider: PR1, pl_la: E08000026}
      - {child: "1", ls: C2, place: U3, place_provider: PR1, pl_la: E08000026}
      - {child: "1", ls: C2, place: U4, place_provider: PR1, pl_la: E08000026}
      - {child: "1", ls: C2, place: U5, place_provider: PR1, pl_la: E08000026}
      - {child: "1", ls: C2, place: U6, place_provider: PR1, pl_la: E08000026}
    flags: {}
*/
select row_id as episodes

from episodes

where
    place_provider = 'PR1'
    and ls not in ('V3', 'V4')
    and place not in ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
    and pl_la is distinct from own_la()
