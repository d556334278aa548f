/*
title: Mother status is invalid, given for a male, or missing for a female
message: >-
  MOTHER must be 0 or 1 for a female looked after this year, and blank for a male. Correct MOTHER or the sex.
level: error
topic: header
tables: [header, episodes, oc3]
fields: [mother, sex, in_touch, activ, accom, decom]
first_year: 2024/25

examples:
  - why: neither 0 nor 1, whatever the sex
    header:
      - {child: "1", sex: F, mother: "2"}
      - {child: "2", sex: U, mother: "Y"}
      - {child: "3", sex: null, mother: "2"}
      - {child: "4", sex: F, mother: "1"}
    flags: {header: [0, 1, 2]}
  - why: anything at all for a male, whose care leaver rows are named too
    header:
      - {child: "1", sex: M, mother: "0"}
      - {child: "2", sex: M, mother: "1"}
      - {child: "3", sex: M, mother: null}
      - {child: "4", sex: F, mother: "0"}
    episodes:
      - {child: "1", decom: 01/05/2025, ls: C2}
      - {child: "3", decom: 01/05/2025, ls: C2}
    oc3:
      - {child: "2", in_touch: "YES"}
      - {child: "2", in_touch: null}
      - {child: "4", in_touch: "YES"}
    flags: {header: [0, 1], oc3: [0, 1]}
  - why: blank for a female looked after this year, a short break or care leaver details beside it
    header:
      - {child: "1", sex: F, mother: null}
      - {child: "2", sex: F, mother: null}
      - {child: "3", sex: F, mother: null}
      - {child: "4", sex: F, mother: null}
    episodes:
      - {child: "1", decom: 01/05/2025, ls: C2}
      - {child: "2", decom: 01/05/2024, dec: 01/04/2025, ls: V3}
      - {child: "2", decom: 31/03/2026, ls: null}
      - {child: "3", decom: 01/05/2024, dec: 01/04/2025, ls: C2}
      - {child: "4", decom: 01/05/2024, dec: 31/02/2025, ls: C2}
    oc3: [{child: "1", accom: U1}]
    flags: {header: [0, 1, 2, 3], oc3: [0]}
  - why: blank for a female with no episode in the year and no care leaver details
    header:
      - {child: "1", sex: F, mother: null}
      - {child: "2", sex: F, mother: null}
      - {child: "3", sex: F, mother: null}
      - {child: "4", sex: F, mother: null}
    episodes:
      - {child: "1", decom: 01/05/2024, dec: 31/03/2025, ls: C2}
      - {child: "2", decom: 01/04/2026, ls: C2}
      - {child: "3", decom: 31/02/2025, ls: C2}
      - {child: "9", decom: 01/05/2025, ls: C2}
    oc3:
      - {child: "4", in_touch: null}
      - {child: "9", in_touch: "YES"}
    flags: {header: [0, 1, 2, 3], oc3: [0]}
  - why: a blank is right for a male, for short breaks only, for a care leaver, and for a sex not known
    header:
      - {child: "1", sex: M, mother: null}
      - {child: "2", sex: F, mother: null}
      - {child: "3", sex: F, mother: null}
      - {child: "4", sex: U, mother: null}
      - {child: "5", sex: null, mother: null}
      - {child: "6", sex: F, mother: null}
    episodes:
      - {child: "1", decom: 01/05/2025, ls: C2}
      - {child: "2", decom: 01/05/2025, ls: V4}
      - {child: "4", decom: 01/05/2025, ls: C2}
      - {child: "5", decom: 01/05/2025, ls: C2}
      - {child: "6", decom: 01/05/2024, dec: 31/03/2025, ls: C2}
    oc3:
      - {child: "3", in_touch: "YES"}
      - {child: "6", activ: F1}
    flags: {}
*/
with

in_care_this_year as (

    select
        child,
        bool_or(not is_short_break(ls)) as is_looked_after

    from episodes

    where overlaps_year(decom, dec)

    group by child

),

care_leavers as (

    select distinct child

    from filled_oc3

)

select
    header.row_id as header,
    oc3.row_id as oc3

from header

left join in_care_this_year on header.child = in_care_this_year.child

left join care_leavers on header.child = care_leavers.child

left join oc3 on header.child = oc3.child

where
    header.mother not in ('0', '1')
    or (header.mother is not null and header.sex = 'M')
    or (
        header.mother is null
        and header.sex = 'F'
        -- short breaks only excuse a blank; without any episode this year only care leaver details do
        and coalesce(in_care_this_year.is_looked_after, care_leavers.child is null)
    )
