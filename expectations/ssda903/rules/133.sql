/*
title: Accommodation of a care leaver is missing or not an accepted code
message: >-
  Choose the care leaver's accommodation from the DfE's list; 0 if the authority is not in touch. No fixed abode and
  custody are never suitable, so they are S2 and X2.
level: error
topic: care-leavers-oc3
tables: [oc3]
fields: [accom]
first_year: 2024/25

examples:
  - why: no third kind, no suitable street or prison, no blank
    oc3:
      - {child: "1", accom: B3}
      - {child: "2", accom: S1}
      - {child: "3", accom: X1}
      - {child: "4", accom: null}
      - {child: "5", accom: B1}
    flags: {oc3: [0, 1, 2, 3]}
  - why: all thirty-one codes
    oc3:
      - {child: "1", accom: B1}
      - {child: "2", accom: B2}
      - {child: "3", accom: C1}
      - {child: "4", accom: C2}
      - {child: "5", accom: D1}
      - {child: "6", accom: D2}
      - {child: "7", accom: E1}
      - {child: "8", accom: E2}
      - {child: "9", accom: G1}
      - {child: "10", accom: G2}
      - {child: "11", accom: H1}
      - {child: "12", accom: H2}
      - {child: "13", accom: K1}
      - {child: "14", accom: K2}
      - {child: "15", accom: R1}
      - {child: "16", accom: R2}
      - {child: "17", accom: S2}
      - {child: "18", accom: T1}
      - {child: "19", accom: T2}
      - {child: "20", accom: U1}
      - {child: "21", accom: U2}
      - {child: "22", accom: V1}
      - {child: "23", accom: V2}
      - {child: "24", accom: W1}
      - {child: "25", accom: W2}
      - {child: "26", accom: X2}
      - {child: "27", accom: Y1}
      - {child: "28", accom: Y2}
      - {child: "29", accom: Z1}
      - {child: "30", accom: Z2}
      - {child: "31", accom: "0"}
    flags: {}
*/
select row_id as oc3

from oc3

where
    accom is null
    or accom not in (
        'B1', 'B2', 'C1', 'C2', 'D1', 'D2', 'E1', 'E2', 'G1', 'G2', 'H1', 'H2', 'K1', 'K2', 'R1', 'R2',
        'S2', 'T1', 'T2', 'U1', 'U2', 'V1', 'V2', 'W1', 'W2', 'X2', 'Y1', 'Y2', 'Z1', 'Z2', '0'
    )
