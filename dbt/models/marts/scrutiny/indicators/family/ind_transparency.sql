with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

spending_lines as (

    select
        years.collection_year,
        years.as_at,
        spending.financial_quarter,
        spending.source_ledger,
        count(*) as line_count

    from years

    inner join {{ ref('fct_transparency') }} as spending
        on
            years.collection_year = spending.financial_year
            and years.as_at >= spending.transaction_date

    group by all

),

-- The register lists what is in force; the act of 2023 asks for a notice of each procurement from £30,000 with VAT.
registered as (

    select
        years.collection_year,
        years.as_at,
        'contracts over £5,000' as line_name,
        contracts.contract_ref || ' ' || contracts.supplier_id as member_key

    from years

    inner join {{ ref('dim_contract') }} as contracts
        on
            years.as_at >= contracts.start_date
            and years.as_at <= coalesce(contracts.last_possible_end_date, date '9999-12-31')

    where not contracts.is_own_provision and coalesce(contracts.total_value, contracts.annual_value) > 5000

    union all

    select distinct
        years.collection_year,
        years.as_at,
        'notices from £30,000' as line_name,
        coalesce(notices.notice_id, notices.ocid) as member_key

    from years

    inner join {{ ref('stg_finance__procurement_notice') }} as notices
        on notices.published_at::date between years.starts_on and years.as_at

    where notices.notice_value >= 30000 and notices.published_at >= timestamp '2025-02-24'

),

individuals as (

    select
        years.collection_year,
        years.as_at,
        payments.source_ledger,
        payments.is_redacted,
        count(*) as line_count

    from years

    inner join {{ ref('fct_payment') }} as payments
        on
            years.collection_year = payments.financial_year
            and years.as_at >= payments.transaction_date

    where payments.is_individual and abs(payments.net_amount) > 500

    group by all

),

listed as (

    select
        'S15' as indicator_id,
        collection_year,
        as_at,
        'payment' as member_kind,
        financial_quarter || ' ' || source_ledger as member_key,
        true as is_numerator,
        false as is_denominator,
        line_count as amount,
        unnest([  -- noqa: AL03
            { 'line_kind': null, 'line_name': null },
            { 'line_kind': 'transparency_list', 'line_name': 'payments over £500' },
            { 'line_kind': 'quarter', 'line_name': financial_quarter }
        ], recursive := true)

    from spending_lines

    union all by name

    select
        'S15' as indicator_id,
        collection_year,
        as_at,
        'contract' as member_kind,
        member_key,
        true as is_numerator,
        false as is_denominator,
        1 as amount,
        'transparency_list' as line_kind,
        line_name

    from registered

    union all by name

    select
        'S16' as indicator_id,
        collection_year,
        as_at,
        'payment' as member_kind,
        source_ledger as member_key,
        is_redacted as is_numerator,
        true as is_denominator,
        line_count as amount

    from individuals

),

members as (

    select
        indicator_id,
        collection_year,
        as_at,
        member_kind,
        member_key,
        as_at as counted_on,
        is_numerator,
        is_denominator,
        amount::double as numerator_amount,
        amount::double as denominator_amount,
        line_kind,
        line_name

    from listed

)

select * from members
