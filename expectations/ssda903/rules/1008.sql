/*
title: URN is not on the Ofsted list
message: Ofsted has no provider with this URN. Correct it; XXXXXXX, exactly seven, is the only placeholder.
level: error
topic: provider-list
tables: [episodes, provider_info]
fields: [urn]
needs: [provider_list]
first_year: 2024/25

examples:
  - why: not on the list, or a placeholder of six or eight
    episodes: [{child: "1", urn: "1239999"}, {child: "1", urn: XXXXXX}, {child: "1", urn: XXXXXXXX}]
    provider_info: [{urn: SC012345}, {urn: "1230001"}, {urn: ""}]
    flags: {episodes: [0, 1, 2]}
  - why: on the list, also when closed or written small, the placeholder, or none
    episodes:
      - {child: "1", urn: sc012345}
      - {child: "1", urn: "1230001"}
      - {child: "1", urn: XXXXXXX}
      - {child: "1", urn: ""}
    provider_info: [{urn: SC012345, reg_end: 01/01/2020}, {urn: "1230001"}]
    flags: {}
*/
select episodes.row_id as episodes

from episodes

left join provider_info on episodes.urn = provider_info.urn

where
    provider_info.urn is null
    and episodes.urn <> 'XXXXXXX'
