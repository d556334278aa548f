/*
title: URN given for a placement that Ofsted does not register
message: The placement is outside England or confidential, so Ofsted does not register it. Clear the URN or correct
  the placement postcode.
level: query
topic: provider-list
tables: [episodes]
fields: [urn, pl_la]
needs: [placement_la]
first_year: 2025/26

examples:
  - why: a URN in each place that Ofsted does not register, the placeholder too
    episodes:
      - {child: "1", pl_la: CON, urn: SC100001}
      - {child: "1", pl_la: NIR, urn: SC100001}
      - {child: "1", pl_la: SCO, urn: SC100001}
      - {child: "1", pl_la: WAL, urn: XXXXXXX}
      - {child: "1", pl_la: NUK, urn: SC100001}
    flags: {episodes: [0, 1, 2, 3, 4]}
  - why: no URN, a placement in England, or one in an unknown place
    episodes:
      - {child: "1", pl_la: WAL, urn: ""}
      - {child: "2", pl_la: E06000016, urn: SC100001}
      - {child: "3", pl_la: "", urn: SC100001}
    flags: {}
*/
select row_id as episodes

from episodes

where
    pl_la in ('CON', 'NIR', 'SCO', 'WAL', 'NUK')
    and urn is not null
