/*
title: Supported accommodation in an authority where the provider has none
message: The provider with this URN has no premises in the authority of this placement. Check the URN and the
  placement postcode.
level: error
topic: provider-list
tables: [episodes, provider_info]
fields: [urn]
needs: [provider_list, placement_la]
first_year: 2025/26

examples:
  - why: in neither authority of the provider, a row without authority beside them
    episodes: [{child: "1", place: K3, urn: SA100001, pl_la: E06000018}]
    provider_info:
      - {urn: SA100001, la_code: E06000016}
      - {urn: SA100001, la_code: E06000017}
      - {urn: SA100001}
    flags: {episodes: [0]}
  - why: in one of its authorities, another kind of placement, or nothing to compare
    episodes:
      - {child: "1", place: K3, urn: SA100001, pl_la: E06000017}
      - {child: "2", place: K2, urn: SA100001, pl_la: E06000018}
      - {child: "3", place: K3, urn: XXXXXXX, pl_la: E06000018}
      - {child: "4", place: K3, urn: SA100001, pl_la: ""}
      - {child: "5", place: K3, urn: SA100009, pl_la: E06000018}
      - {child: "6", place: K3, urn: SA100002, pl_la: E06000018}
      - {child: "7", place: K3, urn: "", pl_la: E06000018}
      - {child: "8", place: "", urn: SA100001, pl_la: E06000018}
    provider_info:
      - {urn: SA100001, la_code: E06000016}
      - {urn: SA100001, la_code: E06000017}
      - {urn: SA100002}
      - {urn: XXXXXXX, la_code: E06000016}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join provider_info on episodes.urn = provider_info.urn

where
    episodes.place = 'K3'
    and episodes.urn <> 'XXXXXXX'

group by episodes.row_id

-- Null, so not at fault, when nothing could be compared.
having not bool_or(provider_info.la_code = episodes.pl_la)
