/*
title: Ethnicity is missing or not an accepted code
message: Choose one of the DfE's ethnicity codes. Use REFU if it was refused and NOBT if it is not yet obtained.
level: error
topic: header
tables: [header]
fields: [ethnic]
first_year: 2024/25

examples:
  - why: a word instead of a code, and a blank
    header:
      - {child: "1", ethnic: WHITE}
      - {child: "2", ethnic: null}
      - {child: "3", ethnic: WBRI}
    flags: {header: [0, 1]}
  - why: all twenty codes
    header:
      - {child: "1", ethnic: WBRI}
      - {child: "2", ethnic: WIRI}
      - {child: "3", ethnic: WOTH}
      - {child: "4", ethnic: WIRT}
      - {child: "5", ethnic: WROM}
      - {child: "6", ethnic: MWBC}
      - {child: "7", ethnic: MWBA}
      - {child: "8", ethnic: MWAS}
      - {child: "9", ethnic: MOTH}
      - {child: "10", ethnic: AIND}
      - {child: "11", ethnic: APKN}
      - {child: "12", ethnic: ABAN}
      - {child: "13", ethnic: AOTH}
      - {child: "14", ethnic: BCRB}
      - {child: "15", ethnic: BAFR}
      - {child: "16", ethnic: BOTH}
      - {child: "17", ethnic: CHNE}
      - {child: "18", ethnic: OOTH}
      - {child: "19", ethnic: REFU}
      - {child: "20", ethnic: NOBT}
    flags: {}
*/
select row_id as header

from header

where
    ethnic is null
    or ethnic not in (
        'WBRI', 'WIRI', 'WOTH', 'WIRT', 'WROM', 'MWBC', 'MWBA', 'MWAS', 'MOTH', 'AIND',
        'APKN', 'ABAN', 'AOTH', 'BCRB', 'BAFR', 'BOTH', 'CHNE', 'OOTH', 'REFU', 'NOBT'
    )
