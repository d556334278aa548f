/*
title: Moved because of custody before the 10th birthday
message: A child under 10 cannot have moved because of custody (CUSTOD). Correct the reason for placement change or
  the date of birth.
level: error
topic: placement
tables: [episodes, header]
fields: [reason_place_change, dob]
first_year: 2025/26

examples:
  - why: the next episode began the day before the birthday; the reason stands on the row before, wherever in the file
    header: [{child: "2", dob: 01/01/2010}, {child: "1", dob: 02/05/2015}]
    episodes:
      - {child: "1", decom: 01/05/2025}
      - {child: "1", decom: 05/04/2025, reason_place_change: CUSTOD}
      - {child: "2", decom: 05/04/2025, reason_place_change: CUSTOD}
      - {child: "2", decom: 01/05/2025}
    flags: {episodes: [1], header: [1]}
  - why: moved on the birthday, for another reason, not yet, or on an unknown day or age
    header:
      - {child: "1", dob: 01/05/2015}
      - {child: "2", dob: 02/05/2015}
      - {child: "3", dob: 02/05/2015}
      - {child: "4", dob: ""}
      - {child: "5", dob: 02/05/2015}
    episodes:
      - {child: "1", decom: 05/04/2025, reason_place_change: CUSTOD}
      - {child: "1", decom: 01/05/2025}
      - {child: "2", decom: 05/04/2025, reason_place_change: CARPL}
      - {child: "2", decom: 01/05/2025, reason_place_change: CUSTOD}
      - {child: "3", decom: 05/04/2025, reason_place_change: CUSTOD}
      - {child: "4", decom: 05/04/2025, reason_place_change: CUSTOD}
      - {child: "4", decom: 01/05/2025}
      - {child: "5", decom: 05/04/2025, reason_place_change: CUSTOD}
      - {child: "5", decom: 31/04/2025}
    flags: {}
*/
select
    previous.row_id as episodes,
    header.row_id as header

from episodes

inner join episodes as previous on episodes.previous_row_id = previous.row_id

inner join header on episodes.child = header.child

where
    previous.reason_place_change = 'CUSTOD'
    and episodes.decom < birthday(header.dob, 10)
