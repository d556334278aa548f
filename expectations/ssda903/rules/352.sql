/*
title: Care started at 18 or over
message: A period of care (RNE S) cannot start on or after the 18th birthday. Check the start date and the date of
  birth.
level: error
topic: episodes
tables: [episodes, header]
fields: [decom, rne]
first_year: 2024/25

examples:
  - why: started on the birthday; another child was younger
    header: [{child: "2", dob: 02/05/2007}, {child: "1", dob: 01/05/2007}]
    episodes:
      - {child: "1", decom: 01/05/2025, rne: S}
      - {child: "2", decom: 01/05/2025, rne: S}
    flags: {episodes: [0]}
  - why: started the day before, not a start of care, or unknown dates
    header: [{child: "1", dob: 02/05/2007}, {child: "2", dob: ""}]
    episodes:
      - {child: "1", decom: 01/05/2025, rne: S}
      - {child: "1", decom: 10/05/2025, rne: P}
      - {child: "1", decom: 10/05/2025, rne: ""}
      - {child: "1", decom: 31/06/2025, rne: S}
      - {child: "2", decom: 10/05/2025, rne: S}
      - {child: "3", decom: 10/05/2025, rne: S}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join header on episodes.child = header.child

where
    episodes.rne = 'S'
    and episodes.decom >= birthday(header.dob, 18)
