/*
title: Sex is recorded as unknown
message: Sex is U (unknown). Confirm that this is right, or enter M or F.
level: query
topic: header
tables: [header]
fields: [sex]
first_year: 2024/25

examples:
  - why: sex is unknown
    header: [{child: "1", sex: M}, {child: "2", sex: U}]
    flags: {header: [1]}
  - why: sex is known, or left to another rule by being blank
    header: [{child: "1", sex: F}, {child: "2", sex: M}, {child: "3", sex: ""}]
    flags: {}
*/
select row_id as header

from header

where sex = 'U'
