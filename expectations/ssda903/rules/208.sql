/*
title: UPN differs from last year in a way that is not expected
message: >-
  A UPN stays with a child, and once there is one, or once UN2 to UN5 says why there is none, only a UPN can take its
  place. Check which year is right.
level: error
topic: cross-year
tables: [header, header_last]
fields: [upn]
first_year: 2024/25

examples:
  - why: from one UPN to another, to a code, or to a blank
    header:
      - {child: "1", upn: A12345678901B}
      - {child: "2", upn: UN1}
      - {child: "3", upn: UN5}
      - {child: "4", upn: null}
    header_last:
      - {child: "1", upn: A12345678902B}
      - {child: "2", upn: A12345678901B}
      - {child: "3", upn: A12345678901B}
      - {child: "4", upn: A12345678901B}
    flags: {header: [0, 1, 2, 3]}
  - why: from UN2 to UN5 to another code, or from any code to a blank
    header:
      - {child: "1", upn: UN1}
      - {child: "2", upn: UN2}
      - {child: "3", upn: UN3}
      - {child: "4", upn: UN4}
      - {child: "5", upn: UN5}
      - {child: "6", upn: null}
      - {child: "7", upn: null}
    header_last:
      - {child: "1", upn: UN2}
      - {child: "2", upn: UN3}
      - {child: "3", upn: UN4}
      - {child: "4", upn: UN5}
      - {child: "5", upn: UN2}
      - {child: "6", upn: UN1}
      - {child: "7", upn: UN5}
    flags: {header: [0, 1, 2, 3, 4, 5, 6]}
  - why: from a blank to anything, or from a code to a UPN
    header:
      - {child: "1", upn: UN1}
      - {child: "2", upn: UN5}
      - {child: "3", upn: A12345678901B}
      - {child: "4", upn: A12345678901B}
      - {child: "5", upn: A12345678901B}
      - {child: "6", upn: A12345678901B}
      - {child: "7", upn: A12345678901B}
      - {child: "8", upn: A12345678901B}
    header_last:
      - {child: "1", upn: null}
      - {child: "2", upn: null}
      - {child: "3", upn: null}
      - {child: "4", upn: UN1}
      - {child: "5", upn: UN2}
      - {child: "6", upn: UN3}
      - {child: "7", upn: UN4}
      - {child: "8", upn: UN5}
    flags: {}
  - why: from UN1 to another code, no change, or a child of one year only
    header:
      - {child: "1", upn: UN2}
      - {child: "2", upn: UN3}
      - {child: "3", upn: UN4}
      - {child: "4", upn: UN5}
      - {child: "5", upn: A12345678901B}
      - {child: "6", upn: UN3}
      - {child: "7", upn: null}
      - {child: "8", upn: UN1}
    header_last:
      - {child: "1", upn: UN1}
      - {child: "2", upn: UN1}
      - {child: "3", upn: UN1}
      - {child: "4", upn: UN1}
      - {child: "5", upn: a12345678901b}
      - {child: "6", upn: UN3}
      - {child: "7", upn: null}
      - {child: "9", upn: A12345678901B}
    flags: {}
*/
select header.row_id as header

from header

inner join header_last on header.child = header_last.child

where
    header.upn is distinct from header_last.upn
    and (
        header_last.upn not in ('UN1', 'UN2', 'UN3', 'UN4', 'UN5')
        or header.upn is null
        or (header_last.upn <> 'UN1' and header.upn in ('UN1', 'UN2', 'UN3', 'UN4', 'UN5'))
    )
