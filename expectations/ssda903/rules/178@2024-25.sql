/*
title: Placement provider is not an accepted code, or not wanted for this placement
message: Choose the provider from PR0 to PR5, and leave it blank for temporary placements and for Z1.
level: error
topic: placement
tables: [episodes]
fields: [place_provider]
first_year: 2024/25
last_year: 2024/25

examples:
  - why: a code that does not exist, and each placement without provider
    episodes:
      - {child: "1", place: U4, place_provider: PR6}
      - {child: "2", place: null, place_provider: PR6}
      - {child: "3", place: T0, place_provider: PR1}
      - {child: "4", place: T1, place_provider: PR1}
      - {child: "5", place: T2, place_provider: PR1}
      - {child: "6", place: T3, place_provider: PR1}
      - {child: "7", place: T4, place_provider: PR1}
      - {child: "8", place: Z1, place_provider: PR4}
    flags: {episodes: [0, 1, 2, 3, 4, 5, 6, 7]}
  - why: each accepted code where a provider is wanted, and blanks
    episodes:
      - {child: "1", place: P1, place_provider: PR0}
      - {child: "2", place: U4, place_provider: PR1}
      - {child: "3", place: U4, place_provider: PR2}
      - {child: "4", place: K2, place_provider: PR3}
      - {child: "5", place: K2, place_provider: PR4}
      - {child: "6", place: null, place_provider: PR5}
      - {child: "7", place: T1, place_provider: null}
      - {child: "8", place: U4, place_provider: null}
    flags: {}
*/
select row_id as episodes

from episodes

where
    place_provider not in ('PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5')
    or (place_provider is not null and place in ('T0', 'T1', 'T2', 'T3', 'T4', 'Z1'))
