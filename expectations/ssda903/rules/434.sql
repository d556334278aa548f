/*
title: Change of legal status only, but the details say otherwise
message: RNE L means another legal status in the same placement. Correct RNE, the legal status or the details of the
  placement.
level: error
topic: episodes
tables: [episodes]
fields: [rne, ls, place, pl_post, urn, place_provider]
first_year: 2024/25

examples:
  - why: the legal status is the same, or is blank both times
    episodes:
      - {child: "1", decom: 01/06/2025, rne: L, ls: V2, place: U4}
      - {child: "1", decom: 01/05/2025, rne: S, ls: V2, place: U4}
      - {child: "2", decom: 01/05/2025, rne: S, ls: "", place: U4}
      - {child: "2", decom: 01/06/2025, rne: L, ls: "", place: U4}
    flags: {episodes: [0, 3]}
  - why: one detail of the placement is another, or blank once
    episodes:
      - {child: "1", decom: 01/05/2025, rne: S, ls: V2, place: U4, pl_post: LE1 6ZG, urn: SC1, place_provider: PR1}
      - {child: "1", decom: 02/05/2025, rne: L, ls: C1, place: U6, pl_post: LE1 6ZG, urn: SC1, place_provider: PR1}
      - {child: "1", decom: 03/05/2025, rne: L, ls: C2, place: U6, pl_post: LE2 7TU, urn: SC1, place_provider: PR1}
      - {child: "1", decom: 04/05/2025, rne: L, ls: C1, place: U6, pl_post: LE2 7TU, urn: SC2, place_provider: PR1}
      - {child: "1", decom: 05/05/2025, rne: L, ls: C2, place: U6, pl_post: LE2 7TU, urn: SC2, place_provider: PR4}
      - {child: "1", decom: 06/05/2025, rne: L, ls: C1, place: U6, pl_post: LE2 7TU, urn: "", place_provider: PR4}
      - {child: "2", decom: 01/05/2025, rne: S, ls: V2}
      - {child: "2", decom: 02/05/2025, rne: L, ls: C1, place: U6}
      - {child: "2", decom: 03/05/2025, rne: L, ls: V2, place: U6, pl_post: LE1 6ZG}
      - {child: "2", decom: 04/05/2025, rne: L, ls: C1, place: U6, pl_post: LE1 6ZG, place_provider: PR1}
    flags: {episodes: [1, 2, 3, 4, 5, 7, 8, 9]}
  - why: only the legal status changed, details blank both times, another reason, or the first episode
    episodes:
      - {child: "1", decom: 01/05/2025, rne: L, ls: V2, place: P1, pl_post: LE1 6ZG, urn: "", place_provider: PR0}
      - {child: "1", decom: 02/05/2025, rne: L, ls: C1, place: P1, pl_post: LE1 6ZG, urn: "", place_provider: PR0}
      - {child: "1", decom: 03/05/2025, rne: P, ls: C1, place: U4, pl_post: LE2 7TU, urn: SC1, place_provider: PR1}
      - {child: "1", decom: 04/05/2025, rne: "", ls: C2, place: U6, pl_post: LE2 7TU, urn: SC1, place_provider: PR1}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join episodes as previous on episodes.previous_row_id = previous.row_id

where
    episodes.rne = 'L'
    and (
        episodes.ls is not distinct from previous.ls
        or episodes.place is distinct from previous.place
        or episodes.pl_post is distinct from previous.pl_post
        or episodes.urn is distinct from previous.urn
        or episodes.place_provider is distinct from previous.place_provider
    )
