select
    {{ text_of('contact_id') }} as contact_id,
    {{ text_of('person_id') }} as person_id,
    {{ date_of('contact_date') }} as contact_date,
    {{ term_of('contact_method', 'contact_method') }} as contact_method,
    {{ text_of('contact_method') }} as contact_method_raw,
    {{ code_of('in_touch_code', 'in_touch') }} as in_touch_code,
    {{ text_of('in_touch_code') }} as in_touch_raw,
    {{ code_of('activity_code', 'activity') }} as activity_code,
    {{ text_of('activity_code') }} as activity_raw,
    {{ code_of('accommodation_code', 'accommodation') }} as accommodation_code,
    {{ text_of('accommodation_code') }} as accommodation_raw,
    {{ term_of('accommodation_suitable', 'accommodation_suitable') }} as suitability_code,
    {{ text_of('accommodation_suitable') }} as suitability_raw,
    try_cast({{ text_of('recorded_at') }} as timestamp) as recorded_at

from {{ as_known('care_leavers', 'care_leaver_contact') }}
