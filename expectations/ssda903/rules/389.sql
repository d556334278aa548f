/*
title: Adult social care before the 16th birthday
message: A child under 16 does not leave care for adult social care (E7). Check the end date, the reason and the date
  of birth.
level: error
topic: episodes
tables: [episodes, header]
fields: [rec]
first_year: 2024/25

examples:
  - why: left the day before the birthday; another child was old enough
    header: [{child: "2", dob: 01/06/2009}, {child: "1", dob: 02/06/2009}]
    episodes: [{child: "1", dec: 01/06/2025, rec: E7}, {child: "2", dec: 01/06/2025, rec: E7}]
    flags: {episodes: [0]}
  - why: left on the birthday, another reason, or an unknown date
    header: [{child: "1", dob: 01/06/2009}, {child: "2", dob: 02/06/2009}, {child: "3", dob: ""}]
    episodes:
      - {child: "1", dec: 01/06/2025, rec: E7}
      - {child: "2", dec: 01/06/2025, rec: E4A}
      - {child: "2", dec: 01/06/2025, rec: ""}
      - {child: "2", dec: 31/04/2025, rec: E7}
      - {child: "3", dec: 01/06/2025, rec: E7}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join header on episodes.child = header.child

where
    episodes.rec = 'E7'
    and episodes.dec < birthday(header.dob, 16)
