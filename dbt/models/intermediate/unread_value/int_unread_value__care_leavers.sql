-- Written from expectations/contracts by `python -m sufficiency.contracts`.
{{ values_judged('care_leavers', 'care_leaver_advisor', 'leaving_care_team', {
    'start_date': 'date',
    'end_date': 'date',
    'last_modified_at': 'datetime',
}) }}

union all

{{ values_judged('care_leavers', 'care_leaver_contact', 'leaving_care_team', {
    'contact_date': 'date',
    'contact_method': 'term contact_method',
    'in_touch_code': 'in_touch',
    'activity_code': 'activity',
    'accommodation_code': 'accommodation',
    'accommodation_suitable': 'term accommodation_suitable',
    'recorded_at': 'datetime',
    'last_modified_at': 'datetime',
}) }}

union all

{{ values_judged('care_leavers', 'pathway_plan', 'leaving_care_team', {
    'plan_start': 'date',
    'review_date': 'date',
    'next_review_due': 'date',
    'completed_date': 'date',
    'last_modified_at': 'datetime',
}) }}
