/*
title: Short breaks of more than 75 days in the year
message: This child's short breaks (V3) come to more than 75 days in the year, so V3 no longer applies. Check the
  dates and the legal status.
level: error
topic: legal-status
tables: [episodes]
fields: [ls, decom, dec]
first_year: 2024/25

examples:
  - why: seventy-six days in the year in two breaks; a break of no days is not at fault, nor one that ends before it
      starts
    episodes:
      - {child: "1", decom: 20/11/2025, dec: 20/10/2025, ls: V3}
      - {child: "1", decom: 01/06/2025, dec: 01/07/2025, ls: V3}
      - {child: "1", decom: 01/08/2025, dec: 16/09/2025, ls: V3}
      - {child: "1", decom: 20/09/2025, dec: 20/09/2025, ls: V3}
      - {child: "1", decom: 20/09/2025, dec: 20/11/2025, ls: C2}
    flags: {episodes: [1, 2]}
  - why: cut to the year on both sides, seventy-six days remain
    episodes:
      - {child: "1", decom: 01/03/2025, dec: 01/05/2025, ls: V3}
      - {child: "1", decom: 14/02/2026, dec: 20/05/2026, ls: V3}
      - {child: "1", decom: 30/03/2026, dec: "", ls: V3}
    flags: {episodes: [0, 1, 2]}
  - why: seventy-five days in the year, together or cut to it
    episodes:
      - {child: "1", decom: 01/06/2025, dec: 01/07/2025, ls: V3}
      - {child: "1", decom: 01/08/2025, dec: 15/09/2025, ls: V3}
      - {child: "1", decom: 20/11/2025, dec: 20/09/2025, ls: V3}
      - {child: "2", decom: 01/03/2025, dec: 01/05/2025, ls: V3}
      - {child: "2", decom: 15/02/2026, dec: 20/05/2026, ls: V3}
      - {child: "2", decom: 30/03/2026, dec: "", ls: V3}
    flags: {}
  - why: nothing adds up across children, legal statuses, nameless rows or dates that cannot be read
    episodes:
      - {child: "1", decom: 01/06/2025, dec: 10/08/2025, ls: V3}
      - {child: "1", decom: 01/10/2025, dec: 10/12/2025, ls: V4}
      - {child: "1", decom: 01/10/2025, dec: 31/11/2025, ls: V3}
      - {child: "1", decom: "", dec: 10/12/2025, ls: V3}
      - {child: "2", decom: 01/06/2025, dec: 10/08/2025, ls: V3}
      - {child: "", decom: 01/06/2025, dec: 10/08/2025, ls: V3}
      - {child: "", decom: 01/10/2025, dec: 10/12/2025, ls: V3}
    flags: {}
*/
with

short_breaks as (

    select
        row_id,
        child,
        least(dec_or_year_end(dec, dec_text), year_end()) - greatest(decom, year_start()) as days

    from episodes

    where
        ls = 'V3'
        and decom is not null
        and dec_or_year_end(dec, dec_text) is not null
        and days > 0

),

too_many as (

    select child

    from short_breaks

    group by child

    having sum(days) > 75

)

select short_breaks.row_id as episodes

from short_breaks

inner join too_many on short_breaks.child = too_many.child
