/*
title: Adopted at 18 or over
message: Nobody is adopted (E11, E12) on or after the 18th birthday. Check the end date, the reason and the date of
  birth.
level: error
topic: adoption
tables: [episodes, header]
fields: [rec]
first_year: 2024/25

examples:
  - why: adopted on the birthday; another child was younger
    header: [{child: "2", dob: 02/06/2007}, {child: "1", dob: 01/06/2007}]
    episodes:
      - {child: "1", dec: 01/06/2025, rec: E11}
      - {child: "1", dec: 01/06/2025, rec: E12}
      - {child: "2", dec: 01/06/2025, rec: E11}
    flags: {episodes: [0, 1]}
  - why: adopted the day before, another reason, or an unknown date
    header: [{child: "1", dob: 02/06/2007}, {child: "2", dob: 01/06/2007}, {child: "3", dob: ""}]
    episodes:
      - {child: "1", dec: 01/06/2025, rec: E11}
      - {child: "2", dec: 01/06/2025, rec: E17}
      - {child: "2", dec: 01/06/2025, rec: ""}
      - {child: "2", dec: 31/06/2025, rec: E11}
      - {child: "3", dec: 01/06/2025, rec: E11}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join header on episodes.child = header.child

where
    episodes.rec in ('E11', 'E12')
    and episodes.dec >= birthday(header.dob, 18)
