/*
title: Placement type differs from last year's
message: >-
  Last year this open episode was returned with another placement type (PLACE). Correct the year that is wrong, or end
  the episode if the child moved.
level: error
topic: cross-year
tables: [episodes, episodes_last]
fields: [place]
first_year: 2024/25

examples:
  - why: another code, one where there was none, none where there was one
    episodes:
      - {child: "1", decom: 10/02/2025, place: K2}
      - {child: "2", decom: 10/02/2025, place: K2}
      - {child: "3", decom: 10/02/2025, place: ""}
      - {child: "1", decom: 10/06/2025, place: U4}
    episodes_last:
      - {child: "1", decom: 10/05/2024, dec: 10/02/2025, place: K2}
      - {child: "1", decom: 10/02/2025, place: U4}
      - {child: "2", decom: 10/02/2025, place: ""}
      - {child: "3", decom: 10/02/2025, place: Z1}
    flags: {episodes: [0, 1, 2]}
  - why: the same code, or none in either year
    episodes:
      - {child: "1", decom: 10/02/2025, place: K2}
      - {child: "2", decom: 10/02/2025, place: ""}
    episodes_last:
      - {child: "1", decom: 10/02/2025, place: K2}
      - {child: "2", decom: 10/02/2025, place: ""}
    flags: {}
  - why: last year's episode had an end, even one nobody can read
    episodes:
      - {child: "1", decom: 10/02/2025, place: K2}
      - {child: "2", decom: 10/02/2025, place: K2}
    episodes_last:
      - {child: "1", decom: 10/02/2025, dec: 31/03/2025, place: U4}
      - {child: "2", decom: 10/02/2025, dec: 32/03/2025, place: U4}
    flags: {}
  - why: Z1 of 2024/25 was split in 2025/26, but became nothing else, and no other code was split
    episodes:
      - {child: "1", decom: 10/02/2025, place: Z11}
      - {child: "2", decom: 10/02/2025, place: Z12}
      - {child: "3", decom: 10/02/2025, place: Z13}
      - {child: "4", decom: 10/02/2025, place: Z14}
      - {child: "5", decom: 10/02/2025, place: K3}
      - {child: "6", decom: 10/02/2025, place: Z11}
      - {child: "7", decom: 10/02/2025, place: K3}
    episodes_last:
      - {child: "1", decom: 10/02/2025, place: Z1}
      - {child: "2", decom: 10/02/2025, place: Z1}
      - {child: "3", decom: 10/02/2025, place: Z1}
      - {child: "4", decom: 10/02/2025, place: Z1}
      - {child: "5", decom: 10/02/2025, place: Z1}
      - {child: "6", decom: 10/02/2025, place: K2}
      - {child: "7", decom: 10/02/2025, place: H5}
    flags: {episodes: [4, 5, 6]}
  - why: H5 of 2023/24 became K3 in 2024/25, but nothing else, and no other code became K3
    collection_year: 2024/25
    episodes:
      - {child: "1", decom: 10/02/2024, place: K3}
      - {child: "2", decom: 10/02/2024, place: K2}
      - {child: "3", decom: 10/02/2024, place: K3}
      - {child: "4", decom: 10/02/2024, place: Z11}
    episodes_last:
      - {child: "1", decom: 10/02/2024, place: H5}
      - {child: "2", decom: 10/02/2024, place: H5}
      - {child: "3", decom: 10/02/2024, place: P2}
      - {child: "4", decom: 10/02/2024, place: Z1}
    flags: {episodes: [1, 2, 3]}
  - why: no code changes in 2026/27
    collection_year: 2026/27
    episodes:
      - {child: "1", decom: 10/02/2026, place: Z11}
      - {child: "2", decom: 10/02/2026, place: K3}
    episodes_last:
      - {child: "1", decom: 10/02/2026, place: Z1}
      - {child: "2", decom: 10/02/2026, place: H5}
    flags: {episodes: [0, 1]}
*/
select this_year.row_id as episodes

from first_episode as this_year

inner join last_episode_last as last_year on this_year.child = last_year.child

where
    last_year.dec_text is null
    and this_year.place is distinct from last_year.place
    and not coalesce(
        case collection_year()
            when '2024/25' then last_year.place = 'H5' and this_year.place = 'K3'
            when '2025/26' then last_year.place = 'Z1' and this_year.place in ('Z11', 'Z12', 'Z13', 'Z14')
        end,
        false
    )
