with

payments as (

    select * from {{ ref('stg_finance__payment') }}

),

suppliers as (

    select * from {{ ref('stg_finance__supplier') }}

),

contracts as (

    select distinct
        contract_ref,
        supplier_id

    from {{ ref('stg_finance__contract') }}

),

cost_lines as (

    select
        cost_line_id,
        cost_line_no,
        child_key,
        s251_heading_code

    from {{ ref('int_cost_line__numbered') }}

),

-- One supplier a name: a name that two suppliers share matches neither.
names as (

    select
        {{ words_of('supplier_name') }} as words,
        min(supplier_id) as supplier_id

    from suppliers

    where not coalesce(is_redacted, false)

    group by all

    having count(*) = 1

),

children as (

    select
        coalesce(person_id, child_id) as person_id,
        min(child_key) as child_key

    from {{ ref('int_child__merged') }}

    group by all

),

cost_centres as (

    select * from {{ ref('codeset_cost_centre') }}

),

matched as (

    select
        payments.*,
        -- money without a date is still money: it stands under 1900, where somebody will ask
        coalesce(
            payments.transaction_date, payments.payment_date, payments.posted_at::date, date '1900-01-01'
        ) as booked_date,
        coalesce(suppliers.supplier_id, names.supplier_id) as matched_supplier_id,
        contracts.contract_ref as matched_contract_ref,
        cost_lines.cost_line_no,
        coalesce(cost_lines.child_key, children.child_key) as child_key,
        coalesce(cost_centres.s251_heading, cost_lines.s251_heading_code) as s251_heading_code,
        case
            when cost_lines.cost_line_no is not null then 'cost_line'
            when contracts.contract_ref is not null then 'contract'
            when suppliers.supplier_id is not null then 'supplier'
            when names.supplier_id is not null then 'supplier_name'
            else 'unmatched'
        end as match_level,
        coalesce(suppliers.is_redacted, false) or upper(payments.supplier_name) like '%REDACTED%' as is_redacted

    from payments

    left join suppliers on payments.supplier_id = suppliers.supplier_id

    left join names
        on payments.supplier_id is null and {{ words_of('payments.supplier_name') }} = names.words

    left join contracts
        on payments.contract_ref = contracts.contract_ref and payments.supplier_id = contracts.supplier_id

    left join cost_lines on payments.cost_line_id = cost_lines.cost_line_id

    left join children on payments.person_id = children.person_id

    left join cost_centres on payments.cost_centre_code = cost_centres.code

),

-- An order is for one placement: who one of its invoices names is meant by all of them.
orders as (

    select
        matched_supplier_id,
        po_number,
        min(child_key) as child_key

    from matched

    where po_number is not null

    group by all

    having count(distinct child_key) = 1

),

named as (

    select
        matched.* replace (coalesce(matched.child_key, orders.child_key) as child_key),
        -- a source may forget to withhold a name
        matched.is_redacted
        or coalesce(regexp_matches(lower(matched.supplier_name), '^(mr|mrs|miss|ms|mx|dr)\.? '), false)
            as is_individual

    from matched

    left join orders
        on matched.matched_supplier_id = orders.matched_supplier_id and matched.po_number = orders.po_number

)

select * from named
