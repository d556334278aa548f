/*
title: Care had ended, but does not start anew
message: The episode before ended care, so this one must start with RNE S. Correct RNE here, or REC there.
level: error
topic: episodes
tables: [episodes]
fields: [rne]
first_year: 2024/25

examples:
  - why: after each reason that ends care comes another RNE, or none
    episodes:
      - {child: "1", decom: 01/05/2025, rne: S, rec: E2}
      - {child: "1", decom: 02/05/2025, rne: P, rec: E3}
      - {child: "1", decom: 03/05/2025, rne: L, rec: E4A}
      - {child: "1", decom: 04/05/2025, rne: T, rec: E4B}
      - {child: "1", decom: 05/05/2025, rne: U, rec: E5}
      - {child: "1", decom: 06/05/2025, rne: B, rec: E6}
      - {child: "1", decom: 07/05/2025, rne: "", rec: E7}
      - {child: "1", decom: 08/05/2025, rne: P, rec: E8}
      - {child: "1", decom: 09/05/2025, rne: P, rec: E9}
      - {child: "1", decom: 10/05/2025, rne: P, rec: E11}
      - {child: "1", decom: 11/05/2025, rne: P, rec: E12}
      - {child: "1", decom: 12/05/2025, rne: P, rec: E13}
      - {child: "1", decom: 13/05/2025, rne: P, rec: E14}
      - {child: "1", decom: 14/05/2025, rne: P, rec: E15}
      - {child: "1", decom: 15/05/2025, rne: P, rec: E16}
      - {child: "1", decom: 16/05/2025, rne: P, rec: E17}
      - {child: "1", decom: 17/05/2025, rne: P, rec: E41}
      - {child: "1", decom: 18/05/2025, rne: P, rec: E45}
      - {child: "1", decom: 19/05/2025, rne: P, rec: E46}
      - {child: "1", decom: 20/05/2025, rne: P, rec: E47}
      - {child: "1", decom: 21/05/2025, rne: P, rec: E48}
      - {child: "1", decom: 22/05/2025, rne: P, rec: X1}
    flags: {episodes: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]}
  - why: care starts anew, had not ended, or is another child's
    episodes:
      - {child: "1", decom: 01/05/2025, rne: P, rec: E4A}
      - {child: "1", decom: 01/08/2025, rne: S, rec: X1}
      - {child: "1", decom: 01/09/2025, rne: P, rec: E4A}
      - {child: "2", decom: 01/10/2025, rne: P, rec: ""}
      - {child: "2", decom: 01/11/2025, rne: P, rec: E43}
      - {child: "2", decom: 01/12/2025, rne: P, rec: E4A}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join episodes as previous on episodes.previous_row_id = previous.row_id

where
    previous.rec in (
        'E2', 'E3', 'E4A', 'E4B', 'E5', 'E6', 'E7', 'E8', 'E9', 'E11', 'E12', 'E13', 'E14', 'E15', 'E16', 'E17',
        'E41', 'E45', 'E46', 'E47', 'E48'
    )
    and episodes.rne is distinct from 'S'
