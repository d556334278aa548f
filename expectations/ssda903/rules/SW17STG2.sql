/*
title: No open social worker episode
message: The child's latest social worker episode has an end. Add the one open on 31 March, or remove the end.
level: error
topic: social-worker
tables: [sw_episodes]
fields: [sw_dec, sw_decom]
first_year: 2025/26

examples:
  - why: the latest episode has an end, even one nobody can read
    sw_episodes:
      - {child: "1", sw_decom: 01/09/2025, sw_dec: 01/02/2026}
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 01/09/2025}
      - {child: "2", sw_decom: 01/05/2025, sw_dec: 31/06/2025}
    flags: {sw_episodes: [0, 2]}
  - why: the latest is open; of two from one day the open one, and an unreadable start comes first
    sw_episodes:
      - {child: "1", sw_decom: 01/09/2025, sw_dec: ""}
      - {child: "1", sw_decom: 01/09/2025, sw_dec: 01/02/2026}
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 01/09/2025}
      - {child: "1", sw_decom: 31/09/2025, sw_dec: 01/02/2026}
    flags: {}
  - why: of two that end on one day the later in the file, and of two starts unreadable the later end
    sw_episodes:
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 01/02/2026}
      - {child: "1", sw_decom: 01/05/2025, sw_dec: 01/02/2026}
      - {child: "2", sw_decom: "", sw_dec: 01/02/2026}
      - {child: "2", sw_decom: 31/09/2025, sw_dec: 01/01/2026}
    flags: {sw_episodes: [1, 2]}
  - why: a row without a child is nobody's latest
    sw_episodes: [{child: "", sw_decom: 01/05/2025, sw_dec: 01/02/2026}]
    flags: {}
*/
with

latest as (

    select
        row_id,
        sw_dec_text

    from sw_episodes

    where child is not null

    qualify row_number() over (
        partition by child
        order by sw_decom nulls first, sw_dec nulls last, row_id
    ) = count(*) over (partition by child)

)

select row_id as sw_episodes

from latest

where sw_dec_text is not null
