/*
title: Placement postcode differs from the one Ofsted lists for the URN
message: Check the placement postcode and the URN; Ofsted lists this home at another postcode.
level: query
topic: provider-list
tables: [episodes, provider_info]
fields: [pl_post, urn]
needs: [provider_list]
first_year: 2024/25

examples:
  - why: each kind of home at another postcode, and a gap in the legal status
    episodes:
      - {child: "1", urn: SC123456, ls: C2, place: K1, pl_post: B1 1BB}
      - {child: "2", urn: SC123456, ls: C2, place: K2, pl_post: B1 1BB}
      - {child: "3", urn: SC123456, ls: C2, place: K3, pl_post: B1 1BB}
      - {child: "4", urn: SC123456, ls: C2, place: R3, pl_post: B1 1BB}
      - {child: "5", urn: SC123456, ls: null, place: S1, pl_post: B1 1BB}
    provider_info:
      - {urn: SC123456, postcode: B2 2BB}
      - {urn: SC000001, postcode: B1 1BB}
    flags: {episodes: [0, 1, 2, 3, 4]}
  - why: not on the list, or listed without a postcode
    episodes:
      - {child: "1", urn: SC000001, ls: C2, place: K2, pl_post: B1 1BB}
      - {child: "2", urn: SC000002, ls: C2, place: K2, pl_post: B1 1BB}
    provider_info: [{urn: SC000002, postcode: null}]
    flags: {episodes: [0, 1]}
  - why: the same postcode in any spacing, in any row of the URN
    episodes:
      - {child: "1", urn: SC123456, ls: C2, place: K2, pl_post: B2 2BB}
      - {child: "2", urn: SC123456, ls: C2, place: K2, pl_post: b33bb}
    provider_info:
      - {urn: SC123456, postcode: B22BB}
      - {urn: SC123456, postcode: B3 3BB}
    flags: {}
  - why: no URN or a placeholder, a short break, no home, or no postcode
    episodes:
      - {child: "1", urn: null, ls: C2, place: K2, pl_post: B1 1BB}
      - {child: "2", urn: XXXXXXX, ls: C2, place: K2, pl_post: B1 1BB}
      - {child: "3", urn: SC123456, ls: V3, place: K2, pl_post: B1 1BB}
      - {child: "4", urn: SC123456, ls: V4, place: K2, pl_post: B1 1BB}
      - {child: "5", urn: SC123456, ls: C2, place: U4, pl_post: B1 1BB}
      - {child: "6", urn: SC123456, ls: C2, place: null, pl_post: B1 1BB}
      - {child: "7", urn: SC123456, ls: C2, place: K2, pl_post: null}
    provider_info: [{urn: SC123456, postcode: B2 2BB}]
    flags: {}
*/
select episodes.row_id as episodes

from episodes

anti join provider_info
    on episodes.urn = provider_info.urn and replace(episodes.pl_post, ' ', '') = provider_info.postcode

where
    episodes.urn <> 'XXXXXXX'
    and not is_short_break(episodes.ls)
    and episodes.place in ('K1', 'K2', 'K3', 'R3', 'S1')
    and episodes.pl_post is not null
