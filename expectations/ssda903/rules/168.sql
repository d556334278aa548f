/*
title: UPN is malformed
message: Give the 13-character unique pupil number, or say why there is none with UN1 to UN5.
level: error
topic: header
tables: [header]
fields: [upn]
first_year: 2024/25

examples:
  - why: letters no UPN begins with, too short, too long, a letter amid the digits, and codes that do not exist
    header:
      - {child: "1", upn: I12345678901A}
      - {child: "2", upn: O12345678901A}
      - {child: "3", upn: S12345678901A}
      - {child: "4", upn: A12345678901}
      - {child: "5", upn: A12345678901BC}
      - {child: "6", upn: A1234567890AB}
      - {child: "7", upn: "1123456789012"}
      - {child: "8", upn: A12345678901-}
      - {child: "9", upn: UN0}
      - {child: "10", upn: UN6}
      - {child: "11", upn: UN11}
    flags: {header: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}
  - why: the letters at the edges of what is allowed, a last digit or letter, each code, and a blank
    header:
      - {child: "1", upn: A12345678901B}
      - {child: "2", upn: H123456789012}
      - {child: "3", upn: J12345678901Z}
      - {child: "4", upn: N12345678901A}
      - {child: "5", upn: P12345678901I}
      - {child: "6", upn: R12345678901S}
      - {child: "7", upn: T12345678901O}
      - {child: "8", upn: Z000000000009}
      - {child: "9", upn: UN1}
      - {child: "10", upn: UN2}
      - {child: "11", upn: UN3}
      - {child: "12", upn: UN4}
      - {child: "13", upn: UN5}
      - {child: "14", upn: null}
    flags: {}
*/
select row_id as header

from header

where not regexp_full_match(upn, 'UN[1-5]|[A-HJ-NP-RT-Z][0-9]{11}[0-9A-Z]')
