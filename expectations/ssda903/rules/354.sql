/*
title: Episode starts after the end of the year
message: The episode starts after 31 March, so it belongs in next year's return. Correct the start date or take the
  episode out.
level: error
topic: episodes
tables: [episodes]
fields: [decom]
first_year: 2024/25

examples:
  - why: 1 April, the day after
    episodes: [{child: "1", decom: 01/04/2026}]
    flags: {episodes: [0]}
  - why: 31 March, or an unknown day
    episodes: [{child: "1", decom: 31/03/2026}, {child: "2", decom: ""}, {child: "3", decom: 31/04/2026}]
    flags: {}
*/
select row_id as episodes

from episodes

where decom > year_end()
