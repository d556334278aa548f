/*
title: Change of placement and legal status, but the details say otherwise
message: RNE B or U means another placement and another legal status. Correct RNE, the legal status or the details of
  the placement.
level: error
topic: episodes
tables: [episodes]
fields: [rne, ls, place, pl_post, urn, place_provider]
first_year: 2024/25

examples:
  - why: no detail of the placement changed
    episodes:
      - {child: "1", decom: 02/05/2025, rne: B, ls: C2, place: U4, pl_post: LE1 6ZG, urn: SC1, place_provider: PR1}
      - {child: "1", decom: 01/05/2025, rne: S, ls: V2, place: U4, pl_post: LE1 6ZG, urn: SC1, place_provider: PR1}
      - {child: "2", decom: 01/05/2025, rne: S, ls: V2}
      - {child: "2", decom: 02/05/2025, rne: U, ls: C2}
    flags: {episodes: [0, 3]}
  - why: the legal status is the same, or blank both times
    episodes:
      - {child: "1", decom: 01/05/2025, rne: S, ls: V2, place: U4}
      - {child: "1", decom: 02/05/2025, rne: B, ls: V2, place: U6}
      - {child: "2", decom: 01/05/2025, rne: S, ls: "", place: U4}
      - {child: "2", decom: 02/05/2025, rne: B, ls: "", place: U6}
    flags: {episodes: [1, 3]}
  - why: one detail of the placement and the legal status changed, another reason, or the first episode
    episodes:
      - {child: "1", decom: 01/05/2025, rne: B, ls: V2, place: U4, pl_post: LE1 6ZG, urn: SC1, place_provider: PR1}
      - {child: "1", decom: 02/05/2025, rne: B, ls: C1, place: U6, pl_post: LE1 6ZG, urn: SC1, place_provider: PR1}
      - {child: "1", decom: 03/05/2025, rne: U, ls: C2, place: U6, pl_post: LE2 7TU, urn: SC1, place_provider: PR1}
      - {child: "1", decom: 04/05/2025, rne: B, ls: "", place: U6, pl_post: LE2 7TU, urn: "", place_provider: PR1}
      - {child: "1", decom: 05/05/2025, rne: B, ls: C2, place: U6, pl_post: LE2 7TU, urn: "", place_provider: PR4}
      - {child: "1", decom: 06/05/2025, rne: L, ls: C1, place: U6, pl_post: LE2 7TU, urn: "", place_provider: PR4}
      - {child: "1", decom: 07/05/2025, rne: "", ls: C1, place: U4, pl_post: LE2 7TU, urn: "", place_provider: PR4}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join episodes as previous on episodes.previous_row_id = previous.row_id

where
    episodes.rne in ('B', 'U')
    and (
        episodes.ls is not distinct from previous.ls
        or (
            episodes.place is not distinct from previous.place
            and episodes.pl_post is not distinct from previous.pl_post
            and episodes.urn is not distinct from previous.urn
            and episodes.place_provider is not distinct from previous.place_provider
        )
    )
