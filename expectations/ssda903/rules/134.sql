/*
title: Adoption details for a child in the care leaver return
message: >-
  Check whether this young person was adopted or left care as a care leaver. Keep the details that belong and take out
  the others.
level: query
topic: adoption
tables: [ad1, oc3]
fields: [date_int, date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr, in_touch, activ, accom]
first_year: 2024/25

examples:
  - why: any one adoption item beside care leaver details, whatever its value
    ad1:
      - {child: "1", date_int: 31/06/2025}
      - {child: "2", date_match: 31/06/2025}
      - {child: "3", foster_care: "0"}
      - {child: "4", nb_adoptr: "2"}
      - {child: "5", sex_adoptr: MF}
      - {child: "6", ls_adoptr: L0}
    oc3:
      - {child: "1", in_touch: "YES"}
      - {child: "2", in_touch: "YES"}
      - {child: "3", in_touch: "YES"}
      - {child: "4", in_touch: "YES"}
      - {child: "5", activ: F1}
      - {child: "6", accom: U1}
    flags: {ad1: [0, 1, 2, 3, 4, 5]}
  - why: one of the two is empty, or they are of different children
    ad1:
      - {child: "1", date_int: 01/06/2025}
      - {child: "2", date_int: null}
      - {child: "3", date_int: 01/06/2025}
    oc3:
      - {child: "1", in_touch: null, activ: null, accom: null}
      - {child: "2", in_touch: "YES", activ: F1, accom: U1}
      - {child: "4", in_touch: "YES", activ: F1, accom: U1}
    flags: {}
*/
select row_id as ad1

from filled_ad1

where child in (select filled_oc3.child from filled_oc3)
