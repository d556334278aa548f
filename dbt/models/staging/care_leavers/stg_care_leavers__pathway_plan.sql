select
    {{ text_of('plan_id') }} as plan_id,
    {{ text_of('person_id') }} as person_id,
    {{ date_of('plan_start') }} as plan_start_date,
    {{ date_of('review_date') }} as review_date,
    {{ date_of('next_review_due') }} as next_review_due_date,
    {{ date_of('completed_date') }} as completed_date,
    {{ text_of('status') }} as plan_status

from {{ as_known('care_leavers', 'pathway_plan') }}
