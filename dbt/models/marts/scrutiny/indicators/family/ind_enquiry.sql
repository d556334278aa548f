with

enquiries as (

    select
        years.collection_year,
        years.as_at,
        enquiries.*

    from {{ ref('int_scrutiny_year__spanned') }} as years

    inner join {{ ref('counted_enquiry') }} as enquiries
        on enquiries.received_date between years.starts_on and years.as_at

),

listed as (

    select
        *,
        unnest([  -- noqa: AL03
            { 'line_kind': null, 'line_name': null },
            { 'line_kind': 'channel', 'line_name': channel },
            { 'line_kind': 'marketing_source', 'line_name': marketing_source }
        ], recursive := true)

    from enquiries

),

members as (

    select
        'R01' as indicator_id,
        collection_year,
        as_at,
        'enquiry' as member_kind,
        enquiry_id as member_key,
        received_date as counted_on,
        true as is_numerator,
        false as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name

    from listed

)

select * from members
