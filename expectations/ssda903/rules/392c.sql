/*
title: Home or placement postcode is unknown
message: One of the two postcodes does not exist. Correct it.
level: error
topic: placement
tables: [episodes]
fields: [home_post, pl_post]
needs: [postcode_validity]
first_year: 2024/25

examples:
  - why: one of the two does not exist
    episodes:
      - {child: "1", home_post: LE1 6ZG, home_post_exists: "true", pl_post: QQ99 9QQ}
      - {child: "1", home_post: QQ99 9QQ, pl_post: LE1 6ZG, pl_post_exists: "true"}
      - {child: "1", home_post: QQ99 9QQ, pl_post: ""}
      - {child: "1", home_post: "", pl_post: QQ99 9QQ}
    flags: {episodes: [0, 1, 2, 3]}
  - why: both exist or are blank
    episodes:
      - {child: "1", home_post: LE1 6ZG, home_post_exists: "true", pl_post: le27tu, pl_post_exists: "true"}
      - {child: "2", home_post: "", pl_post: ""}
      - {child: "3", home_post: LE1 6ZG, home_post_exists: "true", pl_post: ""}
    flags: {}
*/
select row_id as episodes

from episodes

where
    (home_post is not null and not home_post_exists)
    or (pl_post is not null and not pl_post_exists)
