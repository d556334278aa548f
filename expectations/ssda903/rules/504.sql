/*
title: Category of need changed within a period of care
message: >-
  The category of need (CIN) stays what it was when this period of care began. Give it the first episode's code, or
  correct the first episode.
level: error
topic: episodes
tables: [episodes]
fields: [cin]
first_year: 2024/25

examples:
  - why: changed at the second episode, back at the third, blank at the fourth
    episodes:
      - {child: "1", decom: 01/07/2025, dec: 01/08/2025, rec: X1, cin: N1}
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, rec: X1, cin: N1}
      - {child: "1", decom: 01/06/2025, dec: 01/07/2025, rec: X1, cin: N4}
      - {child: "1", decom: 01/08/2025, cin: ""}
    flags: {episodes: [2, 3]}
  - why: changed once and kept
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, rec: X1, cin: ""}
      - {child: "1", decom: 01/06/2025, dec: 01/07/2025, rec: X1, cin: N4}
      - {child: "1", decom: 01/07/2025, cin: N4}
    flags: {episodes: [1, 2]}
  - why: the child left care and came back the same day
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, rec: E4A, cin: N1}
      - {child: "1", decom: 01/06/2025, cin: N4}
    flags: {}
  - why: a gap ends the period whatever the reason says
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, rec: X1, cin: N1}
      - {child: "1", decom: 02/06/2025, cin: N4}
    flags: {}
  - why: the second period of a child has its own first episode
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, rec: E4A, cin: N1}
      - {child: "1", decom: 01/07/2025, dec: 01/08/2025, rec: X1, cin: N4}
      - {child: "1", decom: 01/08/2025, cin: N1}
    flags: {episodes: [2]}
  - why: the same code throughout, blank throughout, or another child's code
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, rec: X1, cin: N1}
      - {child: "1", decom: 01/06/2025, cin: N1}
      - {child: "2", decom: 01/05/2025, dec: 01/06/2025, rec: X1, cin: ""}
      - {child: "2", decom: 01/06/2025, cin: ""}
      - {child: "3", decom: 01/06/2025, cin: N5}
    flags: {}
  - why: an episode whose start cannot be read belongs to no period
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, rec: X1, cin: N1}
      - {child: "1", decom: 31/06/2025, cin: N4}
    flags: {}
*/
with

numbered as (

    select
        episodes.row_id,
        episodes.child,
        episodes.episode_no,
        episodes.cin,
        sum(case when previous.rec = 'X1' and previous.dec = episodes.decom then 0 else 1 end) over (
            partition by episodes.child
            order by episodes.episode_no
        ) as period_no

    from episodes

    left join episodes as previous on episodes.previous_row_id = previous.row_id

),

compared as (

    select
        row_id,
        cin,
        first_value(cin) over (
            partition by child, period_no
            order by episode_no
        ) as first_cin

    from numbered

)

select row_id as episodes

from compared

where cin is distinct from first_cin
