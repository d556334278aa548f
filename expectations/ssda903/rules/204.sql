/*
title: Ethnicity differs from last year
message: Check which year's ethnicity is right. Correct this year's record, or tell the DfE that last year's was wrong.
level: error
topic: cross-year
tables: [header, header_last]
fields: [ethnic]
first_year: 2024/25

examples:
  - why: changed, or blank in one year only
    header:
      - {child: "1", ethnic: WBRI}
      - {child: "2", ethnic: null}
      - {child: "3", ethnic: WBRI}
      - {child: "4", ethnic: WBRI}
    header_last:
      - {child: "1", ethnic: WIRI}
      - {child: "2", ethnic: WBRI}
      - {child: "3", ethnic: null}
      - {child: "4", ethnic: WBRI}
    flags: {header: [0, 1, 2]}
  - why: the same in lower case, blank in both, or a child of one year only
    header:
      - {child: "1", ethnic: WBRI}
      - {child: "2", ethnic: null}
      - {child: "3", ethnic: WBRI}
    header_last:
      - {child: "1", ethnic: wbri}
      - {child: "2", ethnic: null}
      - {child: "4", ethnic: WIRI}
    flags: {}
*/
select header.row_id as header

from header

inner join header_last on header.child = header_last.child

where header.ethnic is distinct from header_last.ethnic
