/*
title: Authority of the previous permanence is not an accepted code
message: >-
  Give the three-digit code of the authority that made the arrangement, WAL, SCO, NIR or NUK outside England, or 999 if
  unknown.
level: error
topic: permanence
tables: [prev_perm]
fields: [la_perm]
first_year: 2024/25

examples:
  - why: an ONS code, a number that is no authority, one that has lost a digit, and too much
    prev_perm:
      - {child: "1", la_perm: E06000016}
      - {child: "2", la_perm: "100"}
      - {child: "3", la_perm: "33"}
      - {child: "4", la_perm: 999A}
      - {child: "5", la_perm: "330"}
    flags: {prev_perm: [0, 1, 2, 3]}
  - why: outside England, unknown, present and abolished authorities, and a blank
    prev_perm:
      - {child: "1", la_perm: WAL}
      - {child: "2", la_perm: SCO}
      - {child: "3", la_perm: NIR}
      - {child: "4", la_perm: NUK}
      - {child: "5", la_perm: "999"}
      - {child: "6", la_perm: "201"}
      - {child: "7", la_perm: "943"}
      - {child: "8", la_perm: "835"}
      - {child: "9", la_perm: "836"}
      - {child: "10", la_perm: "837"}
      - {child: "11", la_perm: "909"}
      - {child: "12", la_perm: "928"}
      - {child: "13", la_perm: null}
    flags: {}
*/
select row_id as prev_perm

from prev_perm

where
    la_perm not in (
        'WAL', 'SCO', 'NIR', 'NUK', '999',
        '201', '202', '203', '204', '205', '206', '207', '208', '209', '210', '211', '212', '213', '301',
        '302', '303', '304', '305', '306', '307', '308', '309', '310', '311', '312', '313', '314', '315',
        '316', '317', '318', '319', '320', '330', '331', '332', '333', '334', '335', '336', '340', '341',
        '342', '343', '344', '350', '351', '352', '353', '354', '355', '356', '357', '358', '359', '370',
        '371', '372', '373', '380', '381', '382', '383', '384', '390', '391', '392', '393', '394', '420',
        '800', '801', '802', '803', '805', '806', '807', '808', '810', '811', '812', '813', '815', '816',
        '821', '822', '823', '825', '826', '830', '831', '835', '836', '837', '838', '839', '840', '841',
        '845', '846', '850', '851', '852', '855', '856', '857', '860', '861', '865', '866', '867', '868',
        '869', '870', '871', '872', '873', '874', '876', '877', '878', '879', '880', '881', '882', '883',
        '884', '885', '886', '887', '888', '889', '890', '891', '892', '893', '894', '895', '896', '908',
        '909', '916', '919', '921', '925', '926', '928', '929', '931', '933', '935', '936', '937', '938',
        '940', '941', '942', '943'
    )
