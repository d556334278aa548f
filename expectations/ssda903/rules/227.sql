/*
title: Placed with a provider whose registration had ended
message: Ofsted had already closed this provider's registration when the episode started. Check the URN and the start
  date.
level: error
topic: provider-list
tables: [episodes, provider_info]
fields: [urn, decom]
needs: [provider_list]
first_year: 2024/25

examples:
  - why: the registration ended on the first day of the episode, the latest of two ends for one provider
    episodes:
      - {child: "1", decom: 01/09/2025, urn: SC100001}
      - {child: "2", decom: 02/10/2025, urn: SC100002}
    provider_info:
      - {urn: SC100001, reg_end: 01/09/2025}
      - {urn: SC100002, reg_end: 01/09/2025}
      - {urn: SC100002, reg_end: 02/10/2025}
    flags: {episodes: [0, 1]}
  - why: still registered the day the episode began, or in one of its rows, or the URN or start cannot be judged
    episodes:
      - {child: "1", decom: 31/08/2025, urn: SC100001}
      - {child: "1", decom: "", urn: SC100001}
      - {child: "1", decom: 31/09/2025, urn: SC100001}
      - {child: "2", decom: 01/10/2025, urn: SC100002}
      - {child: "3", decom: 01/10/2025, urn: SC100003}
      - {child: "4", decom: 01/10/2025, urn: SC100004}
      - {child: "5", decom: 01/10/2025, urn: XXXXXXX}
      - {child: "6", decom: 01/10/2025, urn: ""}
    provider_info:
      - {urn: SC100001, reg_end: 01/09/2025}
      - {urn: SC100002, reg_end: 01/09/2025}
      - {urn: SC100002, reg_end: 02/10/2025}
      - {urn: SC100003, reg_end: 01/09/2025}
      - {urn: SC100003}
      - {urn: XXXXXXX, reg_end: 01/09/2025}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join closed_providers on episodes.urn = closed_providers.urn

where episodes.decom >= closed_providers.reg_end
