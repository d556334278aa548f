/*
title: Adopted, but adoption details incomplete
message: The child was adopted this year. Fill in every adoption detail (AD1).
level: error
topic: adoption
tables: [ad1, episodes]
fields: [rec, date_int, date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr]
first_year: 2024/25

examples:
  - why: no details, adopted with consent on the first day of the year or without on the last
    episodes:
      - {child: "1", rec: E11, dec: 01/04/2025}
      - {child: "2", rec: E12, dec: 31/03/2026}
    ad1: [{child: "9"}]
    flags: {episodes: [0, 1]}
  - why: any one of the six is blank; the complete row of the child is not at fault
    episodes: [{child: "1", rec: E11, dec: 12/11/2025}]
    ad1:
      - {child: "1", date_match: 02/05/2025, foster_care: "0", nb_adoptr: "2", sex_adoptr: MF, ls_adoptr: L11}
      - {child: "1", date_int: 01/02/2024, foster_care: "0", nb_adoptr: "2", sex_adoptr: MF, ls_adoptr: L11}
      - {child: "1", date_int: 01/02/2024, date_match: 02/05/2025, nb_adoptr: "2", sex_adoptr: MF, ls_adoptr: L11}
      - {child: "1", date_int: 01/02/2024, date_match: 02/05/2025, foster_care: "0", sex_adoptr: MF, ls_adoptr: L11}
      - {child: "1", date_int: 01/02/2024, date_match: 02/05/2025, foster_care: "0", nb_adoptr: "2", ls_adoptr: L11}
      - {child: "1", date_int: 01/02/2024, date_match: 02/05/2025, foster_care: "0", nb_adoptr: "2", sex_adoptr: MF}
      - {child: "1", date_int: 01/02/2024, date_match: 02/05/2025, foster_care: "0", nb_adoptr: "2", sex_adoptr: MF,
         ls_adoptr: L11}
    flags: {episodes: [0], ad1: [0, 1, 2, 3, 4, 5]}
  - why: complete, even with dates nobody can read
    episodes: [{child: "1", rec: E11, dec: 12/11/2025}]
    ad1:
      - {child: "1", date_int: 31/02/2024, date_match: 31/04/2025, foster_care: "0", nb_adoptr: "2", sex_adoptr: MF,
         ls_adoptr: L11}
    flags: {}
  - why: adopted the day before the year, the day after it, or on a day nobody can read
    episodes:
      - {child: "1", rec: E11, dec: 31/03/2025}
      - {child: "2", rec: E12, dec: 01/04/2026}
      - {child: "3", rec: E12, dec: 31/04/2025}
    flags: {}
  - why: not adopted
    episodes:
      - {child: "1", rec: E4A, dec: 12/11/2025}
      - {child: "2", rec: "", dec: 12/11/2025}
    flags: {}
*/
select
    episodes.row_id as episodes,
    ad1.row_id as ad1

from episodes

left join ad1 on episodes.child = ad1.child

where
    episodes.rec in ('E11', 'E12')
    and episodes.dec between year_start() and year_end()
    and (
        ad1.date_int_text is null
        or ad1.date_match_text is null
        or ad1.foster_care is null
        or ad1.nb_adoptr is null
        or ad1.sex_adoptr is null
        or ad1.ls_adoptr is null
    )
