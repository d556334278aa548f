/*
PL_LA, PL_LOCATION and PL_DISTANCE (return.md, 3.1), from the postcodes of home and placement, where a cell does
not give them already: miles to 1 decimal, half up; blank when a needed postcode is blank or unknown. Read in passing,
on the way to the episodes in their order.
*/
create or replace temp macro with_places(cells) as table

    select
        cells.* replace (
            coalesce(cells.pl_la, placement.authority_code) as pl_la,
            case
                when cells.pl_location is not null then cells.pl_location
                when placement.authority_code = own_la() then 'IN'
                when placement.authority_code is not null then 'OUT'
            end as pl_location,
            coalesce(
                try_cast(cells.pl_distance as double),
                round(
                    sqrt((home.easting - placement.easting) ** 2 + (home.northing - placement.northing) ** 2) / 1609.3,
                    1
                )
            ) as pl_distance,
            coalesce(try_cast(cells.home_post_exists as boolean), home.postcode is not null) as home_post_exists,
            coalesce(try_cast(cells.pl_post_exists as boolean), placement.postcode is not null) as pl_post_exists
        )

    from query_table(cells) as cells  -- noqa: RF02

    left join postcode_reference as home on replace(cells.home_post, ' ', '') = home.postcode

    left join postcode_reference as placement on replace(cells.pl_post, ' ', '') = placement.postcode;
