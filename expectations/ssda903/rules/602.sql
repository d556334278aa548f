/*
title: Adoption details, but no adoption this year
message: >-
  Adoption details (AD1) are given, but no episode ends in adoption this year. End the episode with E11 or E12, or
  remove the details.
level: error
topic: adoption
tables: [ad1, episodes]
fields: [child]
first_year: 2024/25

examples:
  - why: any one of the six details is enough, a 0 or a date nobody can read included, and no episode is needed
    ad1:
      - {child: "1", date_int: 31/02/2025}
      - {child: "2", date_match: 31/04/2025}
      - {child: "3", foster_care: "0"}
      - {child: "4", nb_adoptr: "2"}
      - {child: "5", sex_adoptr: MF}
      - {child: "6", ls_adoptr: L11}
    episodes: [{child: "9", rec: E11, dec: 12/11/2025}]
    flags: {ad1: [0, 1, 2, 3, 4, 5]}
  - why: adopted the day before the year, the day after it, or on a day nobody can read
    ad1:
      - {child: "1", date_int: 01/02/2025}
      - {child: "2", date_int: 01/02/2025}
      - {child: "3", date_int: 01/02/2025}
    episodes:
      - {child: "1", rec: E12, dec: 31/03/2025}
      - {child: "2", rec: E11, dec: 01/04/2026}
      - {child: "3", rec: E11, dec: 31/09/2025}
    flags: {ad1: [0, 1, 2]}
  - why: left care otherwise, or not at all
    ad1: [{child: "1", date_int: 01/02/2025}]
    episodes:
      - {child: "1", rec: E4A, dec: 12/11/2025}
      - {child: "1", rec: "", dec: 12/11/2025}
    flags: {ad1: [0]}
  - why: adopted on the first or the last day of the year
    ad1:
      - {child: "1", date_int: 01/02/2025}
      - {child: "2", date_int: 01/02/2025}
    episodes:
      - {child: "1", rec: X1, dec: 01/04/2025}
      - {child: "1", rec: E12, dec: 01/04/2025}
      - {child: "2", rec: E11, dec: 31/03/2026}
    flags: {}
  - why: the row is empty
    ad1: [{child: "1"}]
    episodes: [{child: "1", rec: E4A, dec: 12/11/2025}]
    flags: {}
*/
select ad1.row_id as ad1

from ad1

where
    coalesce(
        ad1.date_int_text, ad1.date_match_text, ad1.foster_care, ad1.nb_adoptr, ad1.sex_adoptr, ad1.ls_adoptr
    ) is not null
    and not exists (
        select 1
        from episodes
        where
            episodes.child = ad1.child
            and episodes.rec in ('E11', 'E12')
            and episodes.dec between year_start() and year_end()
    )
