/*
title: Care leaver was still looked after at the end of last year
message: Last year's return left this child in an open episode, and this year has none. Add this year's episodes, or
  take out the care leaver record.
level: error
topic: care-leavers-oc3
tables: [oc3, episodes, episodes_last]
fields: [in_touch, activ, accom]
first_year: 2024/25

examples:
  - why: the final episode of last year was open, whatever the care leaver record holds
    oc3: [{child: "2", in_touch: "YES"}, {child: "1", in_touch: ""}]
    episodes: [{child: "9"}]
    episodes_last:
      - {child: "1", decom: 04/11/2024, dec: ""}
      - {child: "1", decom: 01/05/2024, dec: 04/11/2024}
      - {child: "1", decom: 31/11/2024, dec: 14/03/2025}
      - {child: "2", decom: 04/11/2024, dec: 14/03/2025}
    flags: {oc3: [1]}
  - why: it had ended, if on a day that cannot be read, an earlier one was open, or there is an episode this year
    oc3:
      - {child: "1", in_touch: "YES"}
      - {child: "2", in_touch: "YES"}
      - {child: "3", in_touch: "YES"}
      - {child: "4", in_touch: "YES"}
      - {child: "5", in_touch: "YES"}
      - {child: "6", in_touch: "YES"}
      - {child: "", in_touch: "YES"}
    episodes: [{child: "4"}, {child: "9"}]
    episodes_last:
      - {child: "1", decom: 04/11/2024, dec: 14/03/2025}
      - {child: "2", decom: 04/11/2024, dec: 31/02/2025}
      - {child: "3", decom: 04/10/2024, dec: ""}
      - {child: "3", decom: 04/11/2024, dec: 14/03/2025}
      - {child: "4", decom: 04/11/2024, dec: ""}
      - {child: "5", decom: 31/11/2024, dec: ""}
      - {child: "", decom: 04/11/2024, dec: ""}
    flags: {}
*/
select oc3.row_id as oc3

from oc3

inner join last_episode_last on oc3.child = last_episode_last.child

left join episodes on oc3.child = episodes.child

where
    last_episode_last.dec_text is null
    and episodes.child is null
