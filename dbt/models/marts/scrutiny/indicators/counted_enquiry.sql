with

approvals as (

    select
        enquiry_id,
        min(approved_date) as approved_date

    from {{ ref('fct_application') }}

    group by enquiry_id

),

counted as (

    -- an enquiry made twice is one enquiry
    select
        enquiries.enquiry_id,
        enquiries.received_date,
        coalesce(enquiries.channel_code, 'not known') as channel,
        coalesce(enquiries.marketing_source, 'not known') as marketing_source,
        enquiries.initial_visit_date,
        enquiries.application_received_date,
        approvals.approved_date

    from {{ ref('fct_enquiry') }} as enquiries

    left join approvals on enquiries.enquiry_id = approvals.enquiry_id

    where coalesce(enquiries.outcome_code, '') <> 'duplicate'

)

select * from counted
