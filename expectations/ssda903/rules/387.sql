/*
title: Independent living before the 14th birthday
message: A child under 14 does not leave care for independent living (E5, E6). Check the end date, the reason and the
  date of birth.
level: error
topic: episodes
tables: [episodes, header]
fields: [rec]
first_year: 2024/25

examples:
  - why: left the day before the birthday; another child was old enough
    header: [{child: "2", dob: 01/06/2011}, {child: "1", dob: 02/06/2011}]
    episodes:
      - {child: "1", dec: 01/06/2025, rec: E5}
      - {child: "1", dec: 01/06/2025, rec: E6}
      - {child: "2", dec: 01/06/2025, rec: E5}
    flags: {episodes: [0, 1]}
  - why: left on the birthday, another reason, or an unknown date
    header: [{child: "1", dob: 01/06/2011}, {child: "2", dob: 02/06/2011}, {child: "3", dob: ""}]
    episodes:
      - {child: "1", dec: 01/06/2025, rec: E5}
      - {child: "2", dec: 01/06/2025, rec: E7}
      - {child: "2", dec: 01/06/2025, rec: ""}
      - {child: "2", dec: 31/04/2025, rec: E5}
      - {child: "3", dec: 01/06/2025, rec: E5}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join header on episodes.child = header.child

where
    episodes.rec in ('E5', 'E6')
    and episodes.dec < birthday(header.dob, 14)
