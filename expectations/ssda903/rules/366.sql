/*
title: Short break that does not start care
message: Each short break (V3) is a single placement, so its reason for new episode is S. Correct RNE or the legal
  status.
level: error
topic: legal-status
tables: [episodes]
fields: [rne, ls]
first_year: 2024/25

examples:
  - why: another reason, or none
    episodes: [{child: "1", ls: V3, rne: P}, {child: "2", ls: V3, rne: ""}]
    flags: {episodes: [0, 1]}
  - why: S, or another legal status
    episodes:
      - {child: "1", ls: V3, rne: S}
      - {child: "2", ls: V4, rne: P}
      - {child: "3", ls: "", rne: P}
    flags: {}
*/
select row_id as episodes

from episodes

where
    ls = 'V3'
    and rne is distinct from 'S'
