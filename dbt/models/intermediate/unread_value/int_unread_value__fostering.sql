-- Written from expectations/contracts by `python -m sufficiency.contracts`.
{{ values_judged('fostering', 'foster_application', 'fostering_team', {
    'care_type': 'term primary_care_type',
    'route': 'term application_route',
    'application_received_date': 'date',
    'outcome': 'term application_outcome',
    'outcome_date': 'date',
    'withdrawal_reason': 'term withdrawal_reason',
    'last_modified_at': 'datetime',
}) }}

union all

{{ values_judged('fostering', 'foster_carer', 'fostering_team', {
    'role': 'term carer_role',
    'sex': 'sex',
    'ethnicity': 'ethnicity',
    'disability': 'term yes_no_unknown',
    'start_date': 'date',
    'end_date': 'date',
    'last_modified_at': 'datetime',
}) }}

union all

{{ values_judged('fostering', 'foster_enquiry', 'fostering_team', {
    'received_at': 'datetime',
    'channel': 'term enquiry_channel',
    'hub_flag': 'boolean',
    'care_type_interest': 'term fostering_care_type',
    'eligible_enquiry': 'boolean',
    'first_response_at': 'datetime',
    'outcome': 'term enquiry_outcome',
    'outcome_date': 'date',
    'last_modified_at': 'datetime',
}) }}

union all

{{ values_judged('fostering', 'foster_household', 'fostering_team', {
    'approval_status': 'term approval_status',
    'primary_care_type': 'term primary_care_type',
    'approved_date': 'date',
    'terms_min_age': 'integer',
    'terms_max_age': 'integer',
    'approved_places': 'integer',
    'deregistered_date': 'date',
    'last_annual_review': 'date',
    'last_modified_at': 'datetime',
}) }}

union all

{{ values_judged('fostering', 'foster_place_snapshot', 'fostering_team', {
    'snapshot_date': 'date',
    'approved_places': 'integer',
    'filled_places': 'integer',
    'vacant_places': 'integer',
    'not_available_places': 'integer',
}) }}

union all

{{ values_judged('fostering', 'foster_stage_event', 'fostering_team', {
    'event_code': 'term stage_event',
    'event_date': 'date',
    'recorded_at': 'datetime',
}) }}
