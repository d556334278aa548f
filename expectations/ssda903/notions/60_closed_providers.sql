/*
Providers whose Ofsted registration has ended, and when: the latest end where a URN has several rows, none while one
of them is still registered. XXXXXXX is a placeholder and never looked up.
*/
create or replace view closed_providers as
select
    urn,
    max(reg_end) as reg_end

from provider_info

where urn <> 'XXXXXXX'

group by urn

having bool_and(reg_end is not null);
