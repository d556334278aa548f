select
    {{ text_of('person_id') }} as person_id,
    {{ text_of('advisor_id') }} as advisor_id,
    {{ text_of('team_id') }} as team_id,
    {{ date_of('start_date') }} as advisor_start_date,
    {{ date_of('end_date') }} as advisor_end_date

from {{ as_known('care_leavers', 'care_leaver_advisor') }}
