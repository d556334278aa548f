/*
title: Care leaver details for a 17 or 18 year old still in care
message: Take out the care leaver details, or end the last episode if the young person has left care.
level: query
topic: care-leavers-oc3
tables: [oc3, episodes]
fields: [in_touch, activ, accom]
first_year: 2024/25

examples:
  - why: 17 on 31 March or 19 the day after; the last episode has no end, an unreadable end, or no reason
    episodes:
      - {child: "1", decom: 01/05/2025, dec: null, rec: E4A}
      - {child: "1", decom: 01/05/2024, dec: 01/05/2025, rec: X1}
      - {child: "2", decom: 01/05/2024, dec: 31/06/2025, rec: E4A}
      - {child: "3", decom: 01/05/2024, dec: 01/06/2025, rec: null}
    oc3:
      - {child: "1", dob: 31/03/2009, in_touch: "YES"}
      - {child: "2", dob: 01/04/2007, activ: F1}
      - {child: "3", dob: 10/06/2008, accom: U1}
    flags: {oc3: [0, 1, 2]}
  - why: 17 on 1 April, 19 on 31 March, or a birth date that is blank or cannot be read
    episodes:
      - {child: "1", decom: 01/05/2024}
      - {child: "2", decom: 01/05/2024}
      - {child: "3", decom: 01/05/2024}
      - {child: "4", decom: 01/05/2024}
    oc3:
      - {child: "1", dob: 01/04/2009, in_touch: "YES"}
      - {child: "2", dob: 31/03/2007, in_touch: "YES"}
      - {child: "3", dob: null, in_touch: "YES"}
      - {child: "4", dob: 31/06/2008, in_touch: "YES"}
    flags: {}
  - why: left care, an unfinished episode that is not the last, no known start, no episode, or no details
    episodes:
      - {child: "1", decom: 01/05/2024, dec: null, rec: null}
      - {child: "1", decom: 02/05/2024, dec: 20/05/2025, rec: E4A}
      - {child: "1", decom: 31/06/2025, dec: null, rec: null}
      - {child: "2", decom: 31/06/2024, dec: null, rec: null}
      - {child: "4", decom: 01/05/2024, dec: null, rec: null}
    oc3:
      - {child: "1", dob: 10/06/2008, in_touch: "YES"}
      - {child: "2", dob: 10/06/2008, in_touch: "YES"}
      - {child: "3", dob: 10/06/2008, in_touch: "YES"}
      - {child: "4", dob: 10/06/2008, in_touch: null}
    flags: {}
*/
select filled_oc3.row_id as oc3

from filled_oc3

inner join last_episode on filled_oc3.child = last_episode.child

where
    birthday(filled_oc3.dob, 17) <= year_end()
    and birthday(filled_oc3.dob, 19) > year_end()
    and (last_episode.dec is null or last_episode.rec is null)
