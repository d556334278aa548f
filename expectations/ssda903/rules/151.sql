/*
title: Adoption record is filled only in part
message: Give all six adoption items of an adopted child, or leave all six blank.
level: error
topic: adoption
tables: [ad1]
fields: [date_int, date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr]
first_year: 2024/25

examples:
  - why: each of the six missing in turn
    ad1:
      - {child: "1", date_match: 01/07/2025, foster_care: "0", nb_adoptr: "2", sex_adoptr: MF, ls_adoptr: L2}
      - {child: "2", date_int: 01/06/2025, foster_care: "0", nb_adoptr: "2", sex_adoptr: MF, ls_adoptr: L2}
      - {child: "3", date_int: 01/06/2025, date_match: 01/07/2025, nb_adoptr: "2", sex_adoptr: MF, ls_adoptr: L2}
      - {child: "4", date_int: 01/06/2025, date_match: 01/07/2025, foster_care: "0", sex_adoptr: MF, ls_adoptr: L2}
      - {child: "5", date_int: 01/06/2025, date_match: 01/07/2025, foster_care: "0", nb_adoptr: "2", ls_adoptr: L2}
      - {child: "6", date_int: 01/06/2025, date_match: 01/07/2025, foster_care: "0", nb_adoptr: "2", sex_adoptr: MF}
    flags: {ad1: [0, 1, 2, 3, 4, 5]}
  - why: only one of the six given
    ad1: [{child: "1", nb_adoptr: "2"}]
    flags: {ad1: [0]}
  - why: all six, unreadable dates among them, or none
    ad1:
      - child: "1"
        date_int: 31/06/2025
        date_match: 31/06/2025
        foster_care: "7"
        nb_adoptr: "7"
        sex_adoptr: "7"
        ls_adoptr: "7"
      - {child: "2", dob: 01/06/2024}
    flags: {}
*/
select row_id as ad1

from filled_ad1

where
    date_int_text is null
    or date_match_text is null
    or foster_care is null
    or nb_adoptr is null
    or sex_adoptr is null
    or ls_adoptr is null
