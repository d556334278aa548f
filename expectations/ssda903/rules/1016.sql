/*
title: Care leaver of 17 or 18 who left care after this year's birthday
message: This young person left care after turning 17 or 18 this year, so care leaver information is not needed yet.
  Check the end date, or take it out.
level: query
topic: care-leavers-oc3
tables: [oc3, episodes]
fields: [in_touch, activ, accom]
first_year: 2024/25

examples:
  - why: left the day after the 17th birthday, or the 18th, whichever was this year; one of the three is given
    oc3:
      - {child: "1", dob: 31/03/2009, in_touch: "YES"}
      - {child: "2", dob: 31/03/2008, activ: F1}
      - {child: "3", dob: 01/04/2007, accom: "0"}
      - {child: "4", dob: 31/03/2009, in_touch: "YES"}
      - {child: "5", dob: 01/04/2008, in_touch: "YES"}
    episodes:
      - {child: "5", decom: 01/05/2024, dec: 02/04/2025}
      - {child: "1", decom: 01/05/2025, dec: 01/04/2026}
      - {child: "1", decom: 01/05/2024, dec: 01/05/2025}
      - {child: "1", decom: "", dec: 01/05/2025}
      - {child: "2", decom: 01/05/2024, dec: 01/04/2026}
      - {child: "3", decom: 01/05/2024, dec: 02/04/2025}
      - {child: "4", decom: 01/05/2024, dec: 01/05/2025}
    flags: {oc3: [0, 1, 2, 4]}
  - why: left on the birthday, still looked after, no episode, or only an earlier episode ended after it
    oc3:
      - {child: "1", dob: 10/06/2008, in_touch: "YES"}
      - {child: "2", dob: 10/06/2007, in_touch: "YES"}
      - {child: "3", dob: 10/06/2008, in_touch: "YES"}
      - {child: "4", dob: 10/06/2008, in_touch: "YES"}
      - {child: "5", dob: 10/06/2008, in_touch: "YES"}
      - {child: "6", dob: 10/06/2008, in_touch: "YES"}
      - {child: "7", dob: 31/03/2008, in_touch: "YES"}
    episodes:
      - {child: "7", decom: 01/05/2024, dec: 31/03/2026}
      - {child: "1", decom: 01/05/2024, dec: 10/06/2025}
      - {child: "2", decom: 01/05/2024, dec: 10/06/2025}
      - {child: "3", decom: 01/05/2024, dec: ""}
      - {child: "4", decom: 01/05/2024, dec: 31/06/2025}
      - {child: "5", decom: 01/05/2024, dec: 01/08/2025}
      - {child: "5", decom: 01/08/2025, dec: ""}
    flags: {}
  - why: under 17 or already 19 on 31 March, of unknown age, or no care leaver information
    oc3:
      - {child: "1", dob: 01/04/2009, in_touch: "YES"}
      - {child: "2", dob: 31/03/2007, in_touch: "YES"}
      - {child: "3", dob: 31/06/2008, in_touch: "YES"}
      - {child: "4", dob: 10/06/2008, in_touch: ""}
    episodes:
      - {child: "1", decom: 01/05/2024, dec: 02/04/2026}
      - {child: "2", decom: 01/05/2024, dec: 02/04/2026}
      - {child: "3", decom: 01/05/2024, dec: 02/04/2026}
      - {child: "4", decom: 01/05/2024, dec: 02/04/2026}
    flags: {}
*/
with

aged_17_or_18 as (

    select
        row_id,
        child,
        case when birthday(dob, 18) > year_end() then birthday(dob, 17) else birthday(dob, 18) end as birthday

    from oc3

    where
        birthday(dob, 17) <= year_end()
        and birthday(dob, 19) > year_end()
        and coalesce(in_touch, activ, accom) is not null

)

select aged_17_or_18.row_id as oc3

from aged_17_or_18

inner join last_episode on aged_17_or_18.child = last_episode.child

where last_episode.dec > aged_17_or_18.birthday
