/*
title: Episode ends after the end of the year
message: The end date is after 31 March. Leave it blank for an episode still open then, or correct it.
level: error
topic: episodes
tables: [episodes]
fields: [dec]
first_year: 2024/25

examples:
  - why: ended on 1 April, the day after
    episodes: [{child: "1", dec: 01/04/2026}]
    flags: {episodes: [0]}
  - why: ended on 31 March, still open, or an unknown day
    episodes: [{child: "1", dec: 31/03/2026}, {child: "2", dec: ""}, {child: "3", dec: 31/04/2026}]
    flags: {}
*/
select row_id as episodes

from episodes

where dec > year_end()
