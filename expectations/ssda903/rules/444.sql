/*
title: One UPN on more than one record
message: Another record of this return carries the same UPN. Find whose it is and correct the other.
level: error
topic: header
tables: [header]
fields: [upn]
first_year: 2025/26

examples:
  - why: two children with one UPN, a third with another
    header:
      - {child: "1", upn: A123456789012}
      - {child: "2", upn: a123456789012}
      - {child: "3", upn: B123456789012}
    flags: {header: [0, 1]}
  - why: two records of one child count as well
    header:
      - {child: "1", upn: A123456789012}
      - {child: "1", upn: A123456789012}
    flags: {header: [0, 1]}
  - why: every code for an unknown UPN may be shared, and so may a blank
    header:
      - {child: "1", upn: UN1}
      - {child: "2", upn: UN1}
      - {child: "3", upn: UN2}
      - {child: "4", upn: UN2}
      - {child: "5", upn: UN3}
      - {child: "6", upn: UN3}
      - {child: "7", upn: UN4}
      - {child: "8", upn: UN4}
      - {child: "9", upn: UN5}
      - {child: "10", upn: UN5}
      - {child: "11", upn: ""}
      - {child: "12", upn: ""}
    flags: {}
*/
select row_id as header

from header

where
    upn not in ('UN1', 'UN2', 'UN3', 'UN4', 'UN5')
    and upn in (
        select same.upn
        from header as same
        group by same.upn
        having count(*) > 1
    )
