/*
title: UPN given as not yet of school age, but the child is
message: Give the child's UPN, or another reason there is none; UN1 is for children too young for school.
level: query
topic: header
tables: [header]
fields: [upn, dob]
first_year: 2024/25

examples:
  - why: 4 on 31 August of the year before last
    header:
      - {child: "1", upn: UN1, dob: 31/08/2020}
      - {child: "2", upn: UN1, dob: 01/01/2015}
    flags: {header: [0, 1]}
  - why: 4 on 1 September, another UPN, or a birth date that is blank or cannot be read
    header:
      - {child: "1", upn: UN1, dob: 01/09/2020}
      - {child: "2", upn: UN2, dob: 01/01/2015}
      - {child: "3", upn: null, dob: 01/01/2015}
      - {child: "4", upn: UN1, dob: null}
      - {child: "5", upn: UN1, dob: 31/02/2015}
    flags: {}
  - why: the day moves with the collection year
    collection_year: 2026/27
    header:
      - {child: "1", upn: UN1, dob: 31/08/2021}
      - {child: "2", upn: UN1, dob: 01/09/2021}
    flags: {header: [0]}
*/
select row_id as header

from header

where upn = 'UN1' and birthday(dob, 4) <= make_date(year(year_start()) - 1, 8, 31)
