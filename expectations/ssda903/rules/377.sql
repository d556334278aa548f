/*
title: More than two placements for the carer's holiday
message: A foster carer's holiday (T3) counts as temporary twice a year only. Record the further ones as placements of
  their own.
level: error
topic: placement
tables: [episodes]
fields: [place]
first_year: 2024/25

examples:
  - why: three of one child
    episodes:
      - {child: "1", decom: 01/05/2025, place: T3}
      - {child: "1", decom: 01/08/2025, place: T3}
      - {child: "1", decom: 01/10/2025, place: U4}
      - {child: "1", decom: 01/12/2025, place: T3}
      - {child: "2", decom: 01/12/2025, place: T3}
    flags: {episodes: [0, 1, 3]}
  - why: two of each child and another holiday, or rows of nobody
    episodes:
      - {child: "1", decom: 01/05/2025, place: T3}
      - {child: "1", decom: 01/08/2025, place: T3}
      - {child: "1", decom: 01/12/2025, place: T2}
      - {child: "2", decom: 01/08/2025, place: T3}
      - {child: "2", decom: 01/12/2025, place: T3}
      - {child: "", decom: 01/05/2025, place: T3}
      - {child: "", decom: 01/08/2025, place: T3}
      - {child: "", decom: 01/12/2025, place: T3}
    flags: {}
*/
with

too_many as (

    select child

    from episodes

    where place = 'T3'

    group by child

    having count(*) > 2

)

select episodes.row_id as episodes

from episodes

inner join too_many on episodes.child = too_many.child

where episodes.place = 'T3'
