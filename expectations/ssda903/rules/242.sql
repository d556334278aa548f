/*
title: Placeholder URN for a placement that is not with a family
message: URN XXXXXXX is for regional adoption agencies, in placements A3 to A6 and U1 to U6 only. Enter the provider's
  own URN or correct the placement.
level: error
topic: provider-list
tables: [episodes]
fields: [urn]
first_year: 2025/26

examples:
  - why: the placeholder for a children's home, and for a placement left blank
    episodes: [{child: "1", urn: XXXXXXX, place: K2}, {child: "2", urn: XXXXXXX, place: ""}]
    flags: {episodes: [0, 1]}
  - why: the placeholder for adoption and foster care, an own URN, or none
    episodes:
      - {child: "1", urn: XXXXXXX, place: A3}
      - {child: "1", urn: XXXXXXX, place: A4}
      - {child: "1", urn: XXXXXXX, place: A5}
      - {child: "1", urn: XXXXXXX, place: A6}
      - {child: "1", urn: XXXXXXX, place: U1}
      - {child: "1", urn: XXXXXXX, place: U2}
      - {child: "1", urn: XXXXXXX, place: U3}
      - {child: "1", urn: XXXXXXX, place: U4}
      - {child: "1", urn: XXXXXXX, place: U5}
      - {child: "1", urn: XXXXXXX, place: U6}
      - {child: "2", urn: SC100001, place: K2}
      - {child: "3", urn: "", place: K2}
    flags: {}
*/
select row_id as episodes

from episodes

where
    urn = 'XXXXXXX'
    and coalesce(place, '') not in ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
