/*
title: Still looked after past 18
message: Past 18, care goes on only in a children's home (K2) under V2. End this episode, or check the date of birth.
level: error
topic: episodes
tables: [episodes, header]
fields: [dec, ls, place]
first_year: 2024/25

examples:
  - why: eighteen the day before the year ended, and not both V2 and K2
    header: [{child: "2", dob: 30/03/2010}, {child: "1", dob: 30/03/2008}]
    episodes:
      - {child: "1", dec: "", ls: C2, place: K2}
      - {child: "1", dec: "", ls: V2, place: U4}
      - {child: "1", dec: "", ls: "", place: K2}
      - {child: "1", dec: "", ls: V2, place: ""}
      - {child: "2", dec: "", ls: C2, place: U4}
    flags: {episodes: [0, 1, 2, 3]}
  - why: both V2 and K2, eighteen on 31 March, of unknown age, or ended, if on a day that cannot be read
    header: [{child: "1", dob: 30/03/2008}, {child: "2", dob: 31/03/2008}, {child: "3", dob: ""}]
    episodes:
      - {child: "1", dec: "", ls: V2, place: K2}
      - {child: "1", dec: 01/05/2025, ls: C2, place: U4}
      - {child: "1", dec: 31/04/2025, ls: C2, place: U4}
      - {child: "2", dec: "", ls: C2, place: U4}
      - {child: "3", dec: "", ls: C2, place: U4}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join header on episodes.child = header.child

where
    episodes.dec_text is null
    and birthday(header.dob, 18) < year_end()
    and (episodes.ls is distinct from 'V2' or episodes.place is distinct from 'K2')
