select
    {{ text_of('contact_id') }} as contact_id,
    {{ text_of('person_id') }} as person_id,
    {{ date_of('contact_date') }} as contact_date,
    {{ text_of('contact_method') }} as contact_method,
    {{ code_of('in_touch_code', 'in_touch') }} as in_touch_code,
    {{ code_of('activity_code', 'activity') }} as activity_code,
    {{ code_of('accommodation_code', 'accommodation') }} as accommodation_code,
    {{ suitability_of('accommodation_suitable') }} as suitability_code,
    try_cast({{ text_of('recorded_at') }} as timestamp) as recorded_at

from {{ as_known('care_leavers', 'care_leaver_contact') }}
