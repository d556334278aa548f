/*
title: Deprivation of liberty does not lie within the child's time in care
message: >-
  The order is still open although the child left care, or it ended outside the child's time in care. Correct its end,
  or the episodes.
level: error
topic: deprivation-of-liberty
tables: [dolo, episodes]
fields: [dolo_end]
first_year: 2026/27

examples:
  - why: open though care ended, ended the day after care did, and ended the day before care began
    episodes:
      - {child: "1", decom: 01/05/2026, rne: S, dec: 30/09/2026}
      - {child: "2", decom: 01/05/2026, rne: S, dec: 30/09/2026}
      - {child: "3", decom: 01/05/2026, rne: S, dec: null}
    dolo:
      - {child: "1", dolo_start: 01/06/2026, dolo_end: null}
      - {child: "1", dolo_start: 01/06/2026, dolo_end: 31/06/2026}
      - {child: "2", dolo_start: 01/06/2026, dolo_end: 01/10/2026}
      - {child: "3", dolo_start: 01/06/2026, dolo_end: 30/04/2026}
    flags: {dolo: [0, 1, 2, 3]}
  - why: ended on the day care did or on the day it began, or open as care is
    episodes:
      - {child: "1", decom: 01/05/2026, rne: S, dec: 30/09/2026}
      - {child: "2", decom: 01/05/2026, rne: S, dec: 31/06/2026}
    dolo:
      - {child: "1", dolo_start: 01/06/2026, dolo_end: 30/09/2026}
      - {child: "1", dolo_start: 01/04/2026, dolo_end: 01/05/2026}
      - {child: "2", dolo_start: 01/05/2026, dolo_end: null}
      - {child: "2", dolo_start: 01/06/2026, dolo_end: 01/12/2026}
    flags: {}
  - why: open and begun before care, which began in this file with S or for a reason not given
    episodes:
      - {child: "1", decom: 01/05/2026, rne: S}
      - {child: "2", decom: 01/05/2026, rne: null}
      - {child: "3", decom: 01/05/2026, rne: L}
      - {child: "4", decom: 01/05/2026, rne: L}
      - {child: "4", decom: 02/05/2026, rne: S}
    dolo:
      - {child: "1", dolo_start: 30/04/2026, dolo_end: null}
      - {child: "2", dolo_start: 30/04/2026, dolo_end: null}
      - {child: "3", dolo_start: 30/04/2026, dolo_end: null}
      - {child: "4", dolo_start: 30/04/2026, dolo_end: null}
    flags: {dolo: [0, 1]}
  - why: between two periods of care, or open since the first when the second is not (or begins later)
    episodes:
      - {child: "1", decom: 01/05/2026, rne: L, dec: 30/06/2026}
      - {child: "1", decom: 01/08/2026, rne: S, dec: 30/09/2026}
      - {child: "2", decom: 01/05/2026, rne: L, dec: 30/06/2026}
      - {child: "2", decom: 01/08/2026, rne: L}
    dolo:
      - {child: "1", dolo_start: 01/06/2026, dolo_end: 01/07/2026}
      - {child: "1", dolo_start: 01/06/2026, dolo_end: null}
      - {child: "1", dolo_start: 01/06/2026, dolo_end: 30/06/2026}
      - {child: "1", dolo_start: 01/06/2026, dolo_end: 01/08/2026}
      - {child: "2", dolo_start: 31/07/2026, dolo_end: null}
      - {child: "2", dolo_start: 01/08/2026, dolo_end: null}
    flags: {dolo: [0, 1, 4]}
  - why: episodes that touch, overlap or follow one without an end make one period
    episodes:
      - {child: "1", decom: 01/05/2026, rne: S, dec: 30/06/2026}
      - {child: "1", decom: 30/06/2026, rne: L, dec: 30/09/2026}
      - {child: "2", decom: 01/05/2026, rne: S, dec: null}
      - {child: "2", decom: 01/08/2026, rne: L, dec: 30/09/2026}
      - {child: "3", decom: 01/04/2026, rne: S, dec: 10/04/2026}
      - {child: "3", decom: 01/05/2026, rne: S, dec: null}
    dolo:
      - {child: "1", dolo_start: 01/06/2026, dolo_end: 01/09/2026}
      - {child: "2", dolo_start: 01/06/2026, dolo_end: 15/07/2026}
      - {child: "3", dolo_start: 01/06/2026, dolo_end: 15/07/2026}
    flags: {}
  - why: no readable start of the order, no episode, or none that begins at a known date
    episodes:
      - {child: "1", decom: 01/05/2026, rne: S, dec: 30/09/2026}
      - {child: "3", decom: 31/06/2026, rne: S, dec: 30/09/2026}
    dolo:
      - {child: "1", dolo_start: 31/06/2026, dolo_end: null}
      - {child: "2", dolo_start: 01/06/2026, dolo_end: null}
      - {child: "3", dolo_start: 01/06/2026, dolo_end: null}
    flags: {}
*/
with

began_before as (  -- children whose first period in this file began before it

    select child

    from first_episode

    where rne <> 'S'

)

select dolo.row_id as dolo

from dolo

inner join care_spells on dolo.child = care_spells.child

left join began_before on dolo.child = began_before.child

where dolo.dolo_start is not null

group by dolo.row_id

having
    not bool_or(
        case
            when dolo.dolo_end is null
                then
                    care_spells.end_date is null
                    and (
                        dolo.dolo_start >= care_spells.start_date
                        or (care_spells.spell_no = 1 and began_before.child is not null)
                    )
            else
                dolo.dolo_end >= care_spells.start_date
                and (care_spells.end_date is null or dolo.dolo_end <= care_spells.end_date)
        end
    )
