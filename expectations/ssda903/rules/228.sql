/*
title: Placement outlasted the provider's registration
message: The provider's Ofsted registration ended before this episode did, or before 31 March if it is open. Check the
  URN and the end date.
level: error
topic: provider-list
tables: [episodes, provider_info]
fields: [urn, dec]
needs: [provider_list]
first_year: 2024/25

examples:
  - why: ended the day after the registration, or still open on 31 March after it
    episodes:
      - {child: "1", dec: 02/09/2025, urn: SC100001}
      - {child: "2", dec: "", urn: SC100001}
      - {child: "3", dec: "", urn: SC100002}
    provider_info:
      - {urn: SC100001, reg_end: 01/09/2025}
      - {urn: SC100002, reg_end: 30/03/2026}
      - {urn: SC100002, reg_end: 01/09/2025}
    flags: {episodes: [0, 1, 2]}
  - why: ended with the registration, registered until 31 March, or nothing to judge by
    episodes:
      - {child: "1", dec: 01/09/2025, urn: SC100001}
      - {child: "1", dec: 31/09/2025, urn: SC100001}
      - {child: "2", dec: "", urn: SC100002}
      - {child: "3", dec: "", urn: SC100003}
      - {child: "4", dec: "", urn: SC100004}
      - {child: "5", dec: "", urn: XXXXXXX}
      - {child: "6", dec: "", urn: ""}
    provider_info:
      - {urn: SC100001, reg_end: 01/09/2025}
      - {urn: SC100002, reg_end: 31/03/2026}
      - {urn: SC100003, reg_end: 01/09/2025}
      - {urn: SC100003}
      - {urn: XXXXXXX, reg_end: 01/09/2025}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join closed_providers on episodes.urn = closed_providers.urn

where dec_or_year_end(episodes.dec, episodes.dec_text) > closed_providers.reg_end
