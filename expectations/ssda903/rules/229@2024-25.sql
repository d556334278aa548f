/*
title: Own or other authority's provision does not fit the provider
message: PR1 is a provider of your own authority and PR2 one of another. The Ofsted list says otherwise for this URN;
  correct one of the two.
level: error
topic: provider-list
tables: [episodes, provider_info]
fields: [urn, place_provider]
needs: [provider_list, own_la]
first_year: 2024/25
last_year: 2024/25

examples:
  - why: own provision with another, an unknown or an unlisted authority; another's provision with our own; any
      placement
    episodes:
      - {child: "1", place: K2, place_provider: PR1, urn: SC100001}
      - {child: "2", place: K3, place_provider: PR1, urn: SC100003}
      - {child: "3", place: "", place_provider: PR1, urn: SC100004}
      - {child: "4", place: T0, place_provider: PR2, urn: SC100002}
    provider_info:
      - {urn: SC100001, la_code: E06000017}
      - {urn: SC100002, la_code: E06000016}
      - {urn: SC100002, la_code: E06000017}
      - {urn: SC100003}
    flags: {episodes: [0, 1, 2, 3]}
  - why: provider and authority agree, in one of its rows for PR1, or the provider type or URN is not judged
    episodes:
      - {child: "1", place: K2, place_provider: PR1, urn: SC100002}
      - {child: "2", place: K2, place_provider: PR2, urn: SC100001}
      - {child: "3", place: K2, place_provider: PR4, urn: SC100001}
      - {child: "4", place: K2, place_provider: PR4, urn: SC100002}
      - {child: "5", place: K2, place_provider: PR1, urn: XXXXXXX}
      - {child: "6", place: K2, place_provider: PR2, urn: XXXXXXX}
      - {child: "7", place: K2, place_provider: PR1, urn: ""}
    provider_info:
      - {urn: SC100001, la_code: E06000017}
      - {urn: SC100002, la_code: E06000016}
      - {urn: SC100002, la_code: E06000017}
      - {urn: XXXXXXX, la_code: E06000016}
    flags: {}
*/
with

own_providers as (

    select distinct urn

    from provider_info

    where la_code = own_la()

)

select episodes.row_id as episodes

from episodes

left join own_providers on episodes.urn = own_providers.urn

where
    episodes.urn <> 'XXXXXXX'
    and (
        (episodes.place_provider = 'PR1' and own_providers.urn is null)
        or (episodes.place_provider = 'PR2' and own_providers.urn is not null)
    )
