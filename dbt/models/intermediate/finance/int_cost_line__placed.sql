with

months as (

    select * from {{ ref('int_cost_line__monthly') }}

),

placements as (

    select
        child_key,
        placement_no,
        placement_start_date,
        coalesce(placement_end_date, date '9999-12-31') as placement_end_date

    from {{ ref('int_placement__spelled') }}

),

-- The night of the day a placement ends is spent elsewhere, so its end is not counted. Placements that overlap by
-- mistake do not make a night two.
shared_nights as (

    select
        months.cost_line_no,
        months.month_start_date,
        placements.placement_no,
        months.nights as paid_nights,
        least(months.last_night, placements.placement_end_date - 1)
        - greatest(months.first_night, placements.placement_start_date) + 1 as nights

    from months

    inner join placements
        on
            months.child_key = placements.child_key
            and months.first_night < placements.placement_end_date
            and months.last_night >= placements.placement_start_date

),

placed as (

    select
        cost_line_no,
        month_start_date,
        -- of equally long ones the later, always
        arg_max(placement_no, (nights, placement_no)) as placement_no,
        least(sum(nights), max(paid_nights))::integer as placed_nights

    from shared_nights

    group by all

)

select * from placed
