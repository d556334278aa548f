/*
title: Youth justice legal status before the 10th birthday
message: A child under 10 cannot be under J1, J2 or J3. Check the legal status, the start date and the date of birth.
level: query
topic: legal-status
tables: [episodes, header]
fields: [decom, dob, ls]
first_year: 2024/25

examples:
  - why: each of the three, the day before the birthday
    header: [{child: "2", dob: 01/05/2010}, {child: "1", dob: 02/05/2015}]
    episodes:
      - {child: "1", decom: 01/05/2025, ls: J1}
      - {child: "1", decom: 01/05/2025, ls: J2}
      - {child: "1", decom: 01/05/2025, ls: J3}
      - {child: "2", decom: 01/05/2025, ls: J3}
    flags: {episodes: [0, 1, 2], header: [1]}
  - why: on the birthday, another legal status, or an unknown date
    header: [{child: "1", dob: 01/05/2015}, {child: "2", dob: 02/05/2015}, {child: "3", dob: ""}]
    episodes:
      - {child: "1", decom: 01/05/2025, ls: J1}
      - {child: "2", decom: 01/05/2025, ls: C2}
      - {child: "2", decom: 01/05/2025, ls: ""}
      - {child: "2", decom: "", ls: J1}
      - {child: "3", decom: 01/05/2025, ls: J1}
    flags: {}
*/
select
    episodes.row_id as episodes,
    header.row_id as header

from episodes

inner join header on episodes.child = header.child

where
    episodes.ls in ('J1', 'J2', 'J3')
    and episodes.decom < birthday(header.dob, 10)
