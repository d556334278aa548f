with

cost_lines as (

    select * from {{ ref('int_cost_line__monthly') }}

    where element_type_code = 'core'

),

books as (

    select min(month_start_date) as open_on from cost_lines

),

-- Parents and adopters send no bill, and an absence is paid for where the child came from.
placements as (

    select
        placements.child_key,
        placements.placement_no,
        placements.ofsted_urn,
        greatest(placements.placement_start_date, books.open_on) as first_night,
        least(coalesce(placements.placement_end_date - 1, {{ night() }}), {{ night() }}) as last_night

    from {{ ref('int_placement__spelled') }} as placements

    cross join books

    where
        not placements.is_short_break
        and not placements.is_absence_only
        and coalesce(placements.placement_type_code, '') not in ('P1', 'A3', 'A4', 'A5', 'A6')

),

months as (

    select
        *,
        unnest(generate_series(
            date_trunc('month', first_night)::timestamp, last_night::timestamp, interval 1 month
        ))::date as month_start_date

    from placements

    where first_night <= last_night

),

bounded as (

    select
        child_key,
        placement_no,
        ofsted_urn,
        month_start_date,
        greatest(first_night, month_start_date) as first_night,
        least(last_night, last_day(month_start_date)) as last_night

    from months

),

covered as (

    select
        bounded.child_key,
        bounded.placement_no,
        bounded.ofsted_urn,
        bounded.month_start_date,
        bounded.last_night - bounded.first_night + 1 as nights,
        coalesce(sum(
            least(bounded.last_night, cost_lines.last_night) - greatest(bounded.first_night, cost_lines.first_night) + 1
        ) filter (cost_lines.cost_line_no is not null), 0) as costed_nights

    from bounded

    left join cost_lines
        on
            bounded.child_key = cost_lines.child_key
            and bounded.month_start_date = cost_lines.month_start_date
            and bounded.first_night <= cost_lines.last_night
            and bounded.last_night >= cost_lines.first_night

    group by all

),

-- Whom the council usually pays for a place of this registration.
payees as (

    select
        establishment_urn,
        arg_max(supplier_id, (nights, supplier_id)) as supplier_id

    from (
        select
            establishment_urn,
            supplier_id,
            sum(nights) as nights
        from cost_lines
        where establishment_urn is not null and establishment_urn <> 'XXXXXXX' and supplier_id is not null
        group by all
    ) as paid_for

    group by all

),

uncosted as (

    select
        covered.child_key,
        covered.placement_no,
        covered.month_start_date,
        payees.supplier_id,
        (covered.nights - covered.costed_nights)::integer as uncosted_nights

    from covered

    left join payees on covered.ofsted_urn = payees.establishment_urn

    where covered.costed_nights < covered.nights

)

select * from uncosted
