with

builds as (

    select * from {{ source('operations', 'kept_build') }}

),

restated as (

    -- a return restates the years before its own as well
    select distinct
        build,
        collection_year

    from {{ source('operations', 'kept_member') }}

),

covering as (

    select
        builds.build,
        restated.collection_year,
        builds.kept_no,
        builds.release_year = restated.collection_year
        and builds.kept_no = min(builds.kept_no) filter (builds.release_year = restated.collection_year)
            over (partition by restated.collection_year) as is_first_of_its_year

    from builds

    inner join restated on builds.build = restated.build

),

vintages as (

    select
        build,
        collection_year,
        'as_submitted' as vintage

    from covering

    where is_first_of_its_year

    union all

    -- the last that says anything of the year, be it an amendment or a later year's return
    select
        build,
        collection_year,
        'as_republished' as vintage

    from covering

    where not is_first_of_its_year

    qualify kept_no = max(kept_no) over (partition by collection_year)

)

select * from vintages
