/*
title: Adoption details although the plan was reversed
message: >-
  The decision to place this child for adoption was reversed, yet adoption details (AD1) are filled in. Remove them, or
  the date of the reversal.
level: error
topic: adoption
tables: [ad1, placed_adoption]
fields: [date_placed_ceased, date_int, date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr]
first_year: 2024/25

examples:
  - why: any one of the six details is enough, a 0 or an impossible date included
    placed_adoption: [{child: "1", date_placed_ceased: 02/09/2025}]
    ad1:
      - {child: "1", date_int: 01/06/2025}
      - {child: "1", date_match: 31/06/2025}
      - {child: "1", foster_care: "0"}
      - {child: "1", nb_adoptr: "2"}
      - {child: "1", sex_adoptr: MF}
      - {child: "1", ls_adoptr: L11}
    flags: {placed_adoption: [0], ad1: [0, 1, 2, 3, 4, 5]}
  - why: one reversed decision of two, and a date of reversal nobody can read
    placed_adoption:
      - {child: "1", date_placed_ceased: ""}
      - {child: "1", date_placed_ceased: 31/09/2025}
    ad1: [{child: "1", date_int: 31/06/2025}]
    flags: {placed_adoption: [1], ad1: [0]}
  - why: the plan stands
    placed_adoption: [{child: "1", date_placed_ceased: ""}]
    ad1: [{child: "1", date_int: 01/06/2025, foster_care: "0", nb_adoptr: "2", sex_adoptr: MF, ls_adoptr: L11}]
    flags: {}
  - why: no details, or those of another child
    placed_adoption: [{child: "1", date_placed_ceased: 02/09/2025}]
    ad1:
      - {child: "1", date_int: "", foster_care: ""}
      - {child: "2", date_int: 01/06/2025}
    flags: {}
*/
select
    placed_adoption.row_id as placed_adoption,
    ad1.row_id as ad1

from placed_adoption

inner join ad1 on placed_adoption.child = ad1.child

where
    placed_adoption.date_placed_ceased_text is not null
    and coalesce(
        ad1.date_int_text, ad1.date_match_text, ad1.foster_care, ad1.nb_adoptr, ad1.sex_adoptr, ad1.ls_adoptr
    ) is not null
