/*
title: A mother last year, but not this year
message: Set MOTHER to 1, or tell the DfE that last year's return was wrong.
level: error
topic: cross-year
tables: [header, header_last, episodes]
fields: [mother]
first_year: 2024/25

examples:
  - why: no longer a mother, blank, or an answer that is neither
    header:
      - {child: "1", mother: "0"}
      - {child: "2", mother: null}
      - {child: "3", mother: "2"}
    header_last:
      - {child: "1", mother: "1"}
      - {child: "2", mother: "1"}
      - {child: "3", mother: "1"}
    episodes:
      - {child: "1", decom: 01/05/2025}
      - {child: "2", decom: 01/05/2025}
      - {child: "3", decom: null}
    flags: {header: [0, 1, 2]}
  - why: a mother in both years, a new mother, no episode this year, or new this year
    header:
      - {child: "1", mother: "1"}
      - {child: "2", mother: "1"}
      - {child: "3", mother: "0"}
      - {child: "4", mother: null}
      - {child: "5", mother: "0"}
    header_last:
      - {child: "1", mother: "1"}
      - {child: "2", mother: "0"}
      - {child: "3", mother: null}
      - {child: "4", mother: "1"}
      - {child: "6", mother: "1"}
    episodes:
      - {child: "1", decom: 01/05/2025}
      - {child: "2", decom: 01/05/2025}
      - {child: "3", decom: 01/05/2025}
      - {child: "5", decom: 01/05/2025}
    flags: {}
*/
select header.row_id as header

from header

inner join header_last on header.child = header_last.child

where
    header_last.mother = '1'
    and header.mother is distinct from '1'
    and header.child in (select episodes.child from episodes)
