/*
title: Episode starts before 14 October 1991
message: No episode can start before 14 October 1991, when the Children Act came into force. Correct the start date.
level: error
topic: episodes
tables: [episodes]
fields: [decom]
first_year: 2024/25

examples:
  - why: the day before
    episodes: [{child: "1", decom: 13/10/1991}]
    flags: {episodes: [0]}
  - why: that day, or an unknown one
    episodes: [{child: "1", decom: 14/10/1991}, {child: "2", decom: ""}, {child: "3", decom: 31/09/1991}]
    flags: {}
*/
select row_id as episodes

from episodes

where decom < date '1991-10-14'
