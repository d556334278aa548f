with

differences as (

    select * from {{ ref('int_child_bill__told') }}

),

noticed as (

    select
        supplier_id,
        child_key,
        month_start_date,
        {{ collection_year_of('month_start_date') }} as financial_year,
        finding,
        amount

    from differences

    where is_noticed

)

select * from noticed
