/*
title: Special guardianship at 18 or over
message: Special guardianship (E45 to E48) is not possible on or after the 18th birthday. Check the end date, the
  reason and the date of birth.
level: error
topic: episodes
tables: [episodes, header]
fields: [dec, dob, rec]
first_year: 2024/25

examples:
  - why: each of the four on the birthday; another child was younger
    header: [{child: "2", dob: 02/06/2007}, {child: "1", dob: 01/06/2007}]
    episodes:
      - {child: "1", dec: 01/06/2025, rec: E45}
      - {child: "1", dec: 01/06/2025, rec: E46}
      - {child: "1", dec: 01/06/2025, rec: E47}
      - {child: "1", dec: 01/06/2025, rec: E48}
      - {child: "2", dec: 01/06/2025, rec: E45}
    flags: {episodes: [0, 1, 2, 3], header: [1]}
  - why: the day before the birthday, another reason, or an unknown date
    header: [{child: "1", dob: 02/06/2007}, {child: "2", dob: 01/06/2007}, {child: "3", dob: ""}]
    episodes:
      - {child: "1", dec: 01/06/2025, rec: E46}
      - {child: "2", dec: 01/06/2025, rec: E4A}
      - {child: "2", dec: 01/06/2025, rec: ""}
      - {child: "2", dec: 31/06/2025, rec: E45}
      - {child: "3", dec: 01/06/2025, rec: E45}
    flags: {}
*/
select
    episodes.row_id as episodes,
    header.row_id as header

from episodes

inner join header on episodes.child = header.child

where
    episodes.rec in ('E45', 'E46', 'E47', 'E48')
    and episodes.dec >= birthday(header.dob, 18)
