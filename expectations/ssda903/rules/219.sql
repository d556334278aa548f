/*
title: Placement type does not fit the provider of this URN
message: Check the placement type and the URN; Ofsted does not list this kind of placement under it.
level: error
topic: provider-list
tables: [episodes, provider_info]
fields: [urn, place]
needs: [provider_list]
first_year: 2024/25

examples:
  - why: another kind of placement, none given, nothing listed, not on the list, or fitting only another URN
    episodes:
      - {child: "1", urn: SC123456, place: U4}
      - {child: "2", urn: SC123456, place: null}
      - {child: "3", urn: SC000001, place: K2}
      - {child: "4", urn: SC000002, place: K2}
    provider_info:
      - {urn: SC123456, place_codes: "K2,R3"}
      - {urn: SC000001, place_codes: null}
      - {urn: SC000003, place_codes: "U4"}
    flags: {episodes: [0, 1, 2, 3]}
  - why: listed first or last, in another row of the URN, under a number of Ofsted's, or a placeholder or no URN
    episodes:
      - {child: "1", urn: SC123456, place: K2}
      - {child: "2", urn: SC123456, place: R3}
      - {child: "3", urn: SC123456, place: S1}
      - {child: "4", urn: "1234567", place: U5}
      - {child: "5", urn: XXXXXXX, place: U4}
      - {child: "6", urn: null, place: U4}
    provider_info:
      - {urn: SC123456, place_codes: "K2, R3"}
      - {urn: SC123456, place_codes: "S1"}
      - {urn: 1234567, place_codes: "U4/U5"}
    flags: {}
*/
with

listed as (

    select
        urn,
        unnest(place_codes) as place

    from provider_info

)

select episodes.row_id as episodes

from episodes

anti join listed on episodes.urn = listed.urn and episodes.place = listed.place

where episodes.urn <> 'XXXXXXX'
