/*
title: Child without episodes or care leaver record
message: The child is in the header, but has no episode and no care leaver record this year. Load them, or take the
  child out.
level: query
topic: integrity
tables: [header, episodes, oc3]
optional_tables: [episodes, oc3]
fields: [child]
first_year: 2024/25

examples:
  - why: in neither of the two, or a row of nobody
    header: [{child: "9"}, {child: "1"}, {child: ""}, {child: "8"}]
    episodes: [{child: "9"}, {child: ""}]
    oc3: [{child: "8"}, {child: ""}]
    flags: {header: [1, 2]}
  - why: the two are not loaded, which counts as empty
    header: [{child: "1"}]
    flags: {header: [0]}
  - why: in one of the two or in both
    header: [{child: "1"}, {child: "2"}, {child: "3"}]
    episodes: [{child: "1"}, {child: "3"}, {child: "3"}]
    oc3: [{child: "2"}, {child: "3"}]
    flags: {}
*/
select header.row_id as header

from header

left join episodes on header.child = episodes.child

left join oc3 on header.child = oc3.child

where
    episodes.child is null
    and oc3.child is null
