/*
title: Residential employment before the 14th birthday
message: A child under 14 cannot be in residential employment (P3). Check the placement, the start date and the date
  of birth.
level: query
topic: placement
tables: [episodes, header]
fields: [decom, place]
first_year: 2024/25

examples:
  - why: began the day before the birthday, open or closed; another child is old enough
    header: [{child: "2", dob: 01/05/2011}, {child: "1", dob: 02/05/2011}]
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, place: P3}
      - {child: "1", decom: 01/05/2025, dec: "", place: P3}
      - {child: "2", decom: 01/05/2025, place: P3}
    flags: {episodes: [0, 1]}
  - why: began on the birthday, another placement, or an unknown date
    header: [{child: "1", dob: 01/05/2011}, {child: "2", dob: 02/05/2011}, {child: "3", dob: ""}]
    episodes:
      - {child: "1", decom: 01/05/2025, place: P3}
      - {child: "2", decom: 01/05/2025, place: K2}
      - {child: "2", decom: 01/05/2025, place: ""}
      - {child: "2", decom: 31/04/2025, place: P3}
      - {child: "3", decom: 01/05/2025, place: P3}
      - {child: "4", decom: 01/05/2025, place: P3}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join header on episodes.child = header.child

where
    episodes.place = 'P3'
    and episodes.decom < birthday(header.dob, 14)
