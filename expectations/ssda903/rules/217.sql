/*
title: Placed for adoption with the current carer, but the episode began as a move
message: >-
  A3 and A5 keep the child with the current foster carer, so the episode must begin with S, T or U. Correct the reason
  for the new episode or the placement type.
level: error
topic: adoption
tables: [episodes]
fields: [place, decom, rne]
first_year: 2024/25

examples:
  - why: began with a move of carer, a change of status only, or no reason, on 1 April 2015 or later
    episodes:
      - {child: "1", place: A3, decom: 01/06/2025, rne: P}
      - {child: "2", place: A5, decom: 01/06/2025, rne: L}
      - {child: "3", place: A3, decom: 01/04/2015, rne: B}
      - {child: "4", place: A5, decom: 01/06/2025, rne: null}
    flags: {episodes: [0, 1, 2, 3]}
  - why: each accepted reason, another placement, or an episode that began earlier or at a date unknown
    episodes:
      - {child: "1", place: A3, decom: 01/06/2025, rne: S}
      - {child: "2", place: A5, decom: 01/06/2025, rne: T}
      - {child: "3", place: A5, decom: 01/06/2025, rne: U}
      - {child: "4", place: A4, decom: 01/06/2025, rne: P}
      - {child: "5", place: A3, decom: 31/03/2015, rne: P}
      - {child: "6", place: A3, decom: 31/06/2025, rne: P}
      - {child: "7", place: A3, decom: null, rne: P}
    flags: {}
*/
select row_id as episodes

from episodes

where
    place in ('A3', 'A5')
    and decom >= date '2015-04-01'
    and (rne is null or rne not in ('S', 'T', 'U'))
