/*
title: Stayed with carers at 18, but was under 18
message: >-
  The episode ends because the child turned 18 and stayed with the carers (E17), yet before the 18th birthday.
  Correct the end date or the reason.
level: error
topic: episodes
tables: [episodes, header]
fields: [dec, rec]
first_year: 2024/25

examples:
  - why: the day before the 18th birthday, of that child and no other
    episodes:
      - {child: "1", rec: E17, dec: 14/09/2025}
      - {child: "2", rec: E17, dec: 14/09/2025}
    header:
      - {child: "1", dob: 15/09/2007}
      - {child: "2", dob: 15/09/2000}
    flags: {episodes: [0]}
  - why: on the 18th birthday
    episodes: [{child: "1", rec: E17, dec: 15/09/2025}]
    header: [{child: "1", dob: 15/09/2007}]
    flags: {}
  - why: another reason, or none
    episodes:
      - {child: "1", rec: E4A, dec: 14/09/2025}
      - {child: "1", rec: "", dec: 14/09/2025}
    header: [{child: "1", dob: 15/09/2007}]
    flags: {}
  - why: a date that cannot be read proves no age, nor does a child without a header
    episodes:
      - {child: "1", rec: E17, dec: 31/09/2025}
      - {child: "2", rec: E17, dec: 14/09/2025}
      - {child: "3", rec: E17, dec: 14/09/2025}
    header:
      - {child: "1", dob: 15/09/2007}
      - {child: "2", dob: 31/09/2007}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join header on episodes.child = header.child

where episodes.rec = 'E17' and episodes.dec < birthday(header.dob, 18)
