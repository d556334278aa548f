/*
title: Reason the episode ended is not an accepted code
message: Choose the reason the episode ended from the DfE's list; X1 when another episode begins the same day.
level: error
topic: episodes
tables: [episodes]
fields: [rec]
first_year: 2024/25

examples:
  - why: codes that have ended, and half a code
    episodes:
      - {child: "1", rec: E43}
      - {child: "2", rec: E44}
      - {child: "3", rec: E4}
      - {child: "4", rec: X1}
    flags: {episodes: [0, 1, 2]}
  - why: each accepted code, and a blank
    episodes:
      - {child: "1", rec: X1}
      - {child: "2", rec: E11}
      - {child: "3", rec: E12}
      - {child: "4", rec: E13}
      - {child: "5", rec: E14}
      - {child: "6", rec: E15}
      - {child: "7", rec: E16}
      - {child: "8", rec: E17}
      - {child: "9", rec: E2}
      - {child: "10", rec: E3}
      - {child: "11", rec: E4A}
      - {child: "12", rec: E4B}
      - {child: "13", rec: E41}
      - {child: "14", rec: E45}
      - {child: "15", rec: E46}
      - {child: "16", rec: E47}
      - {child: "17", rec: E48}
      - {child: "18", rec: E5}
      - {child: "19", rec: E6}
      - {child: "20", rec: E7}
      - {child: "21", rec: E8}
      - {child: "22", rec: E9}
      - {child: "23", rec: null}
    flags: {}
*/
select row_id as episodes

from episodes

where
    rec not in (
        'X1', 'E11', 'E12', 'E13', 'E14', 'E15', 'E16', 'E17', 'E2', 'E3', 'E4A', 'E4B',
        'E41', 'E45', 'E46', 'E47', 'E48', 'E5', 'E6', 'E7', 'E8', 'E9'
    )
