/*
title: Adoption placement without a decision to place
message: The child is placed for adoption, but no date says when that was decided. Add it to PlacedAdoption.
level: error
topic: adoption
tables: [episodes, placed_adoption]
fields: [date_placed, place]
first_year: 2024/25

examples:
  - why: each kind of adoption placement, with a blank date or no row
    episodes:
      - {child: "1", place: A3}
      - {child: "1", place: A4}
      - {child: "2", place: A5}
      - {child: "2", place: A6}
    placed_adoption:
      - {child: "1", date_placed: ""}
      - {child: "3", date_placed: 01/06/2025}
    flags: {episodes: [0, 1, 2, 3]}
  - why: dated once, or with a date nobody can read
    episodes:
      - {child: "1", place: A4}
      - {child: "2", place: A4}
    placed_adoption:
      - {child: "1", date_placed: ""}
      - {child: "1", date_placed: 01/06/2025}
      - {child: "2", date_placed: 31/06/2025}
    flags: {}
  - why: another placement, or none
    episodes:
      - {child: "1", place: U1}
      - {child: "1", place: ""}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

where
    episodes.place in ('A3', 'A4', 'A5', 'A6')
    and not exists (
        select 1
        from placed_adoption
        where placed_adoption.child = episodes.child and placed_adoption.date_placed_text is not null
    )
