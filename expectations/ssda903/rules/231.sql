/*
title: Unaccompanied asylum seeking child is under 11
message: This child would be under 11 on 31 March, which is unusual for an unaccompanied asylum seeker. Check the date
  of birth and the UASC record.
level: query
topic: uasc
tables: [header, uasc]
optional_tables: [uasc]
fields: [dob, uasc]
needs: [uasc_status]
first_year: 2024/25

examples:
  - why: eleven on 1 April, a day after the year ends, known by the header or by the UASC table
    header:
      - {child: "1", dob: 01/04/2015, uasc: "1"}
      - {child: "2", dob: 01/04/2015, uasc: "0"}
    uasc: [{child: "2", dob: 01/04/2015}]
    flags: {header: [0, 1]}
  - why: eleven on 31 March, not an asylum seeker, or no date of birth that can be read
    header:
      - {child: "1", dob: 31/03/2015, uasc: "1"}
      - {child: "2", dob: 01/04/2015, uasc: "0"}
      - {child: "3", dob: "", uasc: "1"}
      - {child: "4", dob: 31/02/2016, uasc: "1"}
    uasc: [{child: "1", dob: 31/03/2015}]
    flags: {}
*/
select header.row_id as header

from header

inner join known_uasc on header.child = known_uasc.child

where birthday(header.dob, 11) > year_end()
