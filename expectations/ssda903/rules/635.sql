/*
title: Details of a previous permanence that is said not to exist
message: Give the previous permanence option, or clear its authority and date if there was none (Z1).
level: error
topic: permanence
tables: [prev_perm]
fields: [la_perm, date_perm, prev_perm]
first_year: 2024/25

examples:
  - why: an authority or a date beside Z1 or beside a blank
    prev_perm:
      - {child: "1", prev_perm: Z1, la_perm: "330"}
      - {child: "2", prev_perm: Z1, date_perm: "?"}
      - {child: "3", prev_perm: null, la_perm: "330", date_perm: 01/03/2010}
    flags: {prev_perm: [0, 1, 2]}
  - why: an option with details, or none without
    prev_perm:
      - {child: "1", prev_perm: P1, la_perm: "330", date_perm: 01/03/2010}
      - {child: "2", prev_perm: Z1}
      - {child: "3", prev_perm: null}
    flags: {}
*/
select prev_perm.row_id as prev_perm

from prev_perm

where
    (prev_perm.prev_perm is null or prev_perm.prev_perm = 'Z1')
    and coalesce(prev_perm.la_perm, prev_perm.date_perm) is not null
