/*
title: Placement provider does not fit the provider of this URN
message: Check the placement provider and the URN; Ofsted does not list this kind of provider under it.
level: error
topic: provider-list
tables: [episodes, provider_info]
fields: [place_provider, urn]
needs: [provider_list]
first_year: 2024/25

examples:
  - why: another kind of provider, none given, nothing listed, not on the list, or fitting only another URN
    episodes:
      - {child: "1", urn: SC123456, place_provider: PR1}
      - {child: "2", urn: SC123456, place_provider: null}
      - {child: "3", urn: SC000001, place_provider: PR4}
      - {child: "4", urn: SC000002, place_provider: PR4}
    provider_info:
      - {urn: SC123456, provider_codes: "PR4,PR5"}
      - {urn: SC000001, provider_codes: null}
      - {urn: SC000003, provider_codes: "PR1"}
    flags: {episodes: [0, 1, 2, 3]}
  - why: listed first or last, in another row of the URN, or a placeholder or no URN
    episodes:
      - {child: "1", urn: SC123456, place_provider: PR4}
      - {child: "2", urn: SC123456, place_provider: PR5}
      - {child: "3", urn: SC123456, place_provider: PR3}
      - {child: "4", urn: XXXXXXX, place_provider: PR1}
      - {child: "5", urn: null, place_provider: PR1}
    provider_info:
      - {urn: SC123456, provider_codes: "PR4/PR5"}
      - {urn: SC123456, provider_codes: "PR3"}
    flags: {}
*/
with

listed as (

    select
        urn,
        unnest(provider_codes) as place_provider

    from provider_info

)

select episodes.row_id as episodes

from episodes

anti join listed on episodes.urn = listed.urn and episodes.place_provider = listed.place_provider

where episodes.urn <> 'XXXXXXX'
