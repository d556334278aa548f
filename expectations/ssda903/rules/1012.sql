/*
title: Other record for a care leaver without an episode
message: This care leaver had no episode this year, so this record should not be returned. Take it out, or add the
  episodes.
level: query
topic: care-leavers-oc3
tables: [oc3, episodes, ad1, missing, oc2, placed_adoption, prev_perm, reviews]
optional_tables: [ad1, missing, oc2, placed_adoption, prev_perm, reviews]
fields: [child]
first_year: 2024/25

examples:
  - why: a record in each of the other tables
    oc3: [{child: "1"}, {child: "2"}]
    episodes: [{child: "2"}]
    ad1: [{child: "1"}, {child: "2"}, {child: "3"}]
    missing: [{child: "2"}, {child: "1"}, {child: "3"}]
    oc2: [{child: "2"}, {child: "3"}, {child: "1"}]
    placed_adoption: [{child: "1"}, {child: "2"}, {child: "1"}, {child: "3"}]
    prev_perm: [{child: "1"}, {child: "2"}, {child: "3"}]
    reviews: [{child: "2"}, {child: "1"}, {child: "1"}, {child: "3"}]
    flags: {ad1: [0], missing: [1], oc2: [2], placed_adoption: [0, 2], prev_perm: [0], reviews: [1, 2]}
  - why: tables that are not loaded are passed over
    oc3: [{child: "1"}]
    episodes: []
    reviews: [{child: "1"}]
    flags: {reviews: [0]}
  - why: looked after this year, no care leaver, or nobody
    oc3: [{child: "1"}, {child: ""}]
    episodes: [{child: "1"}]
    reviews: [{child: "1"}, {child: "2"}, {child: ""}]
    flags: {}
*/
with

without_episode as (

    select distinct oc3.child

    from oc3

    left join episodes on oc3.child = episodes.child

    where episodes.child is null

)

select ad1.row_id as ad1
from ad1
inner join without_episode on ad1.child = without_episode.child

union all by name

select missing.row_id as missing
from missing
inner join without_episode on missing.child = without_episode.child

union all by name

select oc2.row_id as oc2
from oc2
inner join without_episode on oc2.child = without_episode.child

union all by name

select placed_adoption.row_id as placed_adoption
from placed_adoption
inner join without_episode on placed_adoption.child = without_episode.child

union all by name

select prev_perm.row_id as prev_perm
from prev_perm
inner join without_episode on prev_perm.child = without_episode.child

union all by name

select reviews.row_id as reviews
from reviews
inner join without_episode on reviews.child = without_episode.child
