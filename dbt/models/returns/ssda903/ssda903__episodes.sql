with

built as (

    select
        collection_year,
        child_key,
        child_id as child,
        episode_start_date as decom,
        reason_for_new_episode_code as rne,
        legal_status_code as ls,
        category_of_need_code as cin,
        -- A source shows the code of today; until 2024/25 the four kinds of other placement were one (return.md, 4).
        case
            when collection_year < '2025/26' and placement_type_code in ('Z11', 'Z12', 'Z13', 'Z14') then 'Z1'
            else placement_type_code
        end as place,
        placement_provider_code as place_provider,
        episode_end_date as dec,  -- noqa: RF04
        reason_episode_ceased_code as rec,
        reason_place_change_code as reason_place_change,
        -- Short breaks are returned without postcodes and without Ofsted's reference.
        case when not is_short_break then home_postcode end as home_post,
        case when not is_short_break then placement_postcode end as pl_post,
        case when not is_short_break then ofsted_urn end as urn,
        case when not is_short_break then placement_authority_code end as pl_la,
        case when not is_short_break then placement_location end as pl_location,
        case when not is_short_break then postcode_distance_miles end as pl_distance,
        episode_no

    from {{ ref('int_episode__in_year') }}

    where
        not is_filed

),

numbered as (

    select
        collection_year,
        {{ row_id('child, episode_no') }} as row_id,
        child,
        decom,
        {{ return_cell('decom') }} as decom_text,
        rne,
        ls,
        cin,
        place,
        place_provider,
        dec,
        {{ return_cell('dec') }} as dec_text,
        rec,
        reason_place_change,
        home_post,
        pl_post,
        urn,
        pl_la,
        pl_location,
        pl_distance,
        child_key

    from built

),

-- Where the council filed a return of the year itself, the return is what it filed, row for row.
submitted as (

    {{ as_filed('episodes') }}

),

filed as (

    select
        submitted.*,
        placement.authority_code as pl_la,
        case
            when placement.authority_code = '{{ var("ons_code") }}' then 'IN'
            when placement.authority_code is not null then 'OUT'
        end as pl_location,
        {{ half_up(
            "sqrt((home.easting - placement.easting) ** 2 + (home.northing - placement.northing) ** 2) / 1000 / 1.6093", 1
        ) }} as pl_distance

    from submitted

    left join {{ ref('int_postcode__located') }} as home
        on upper(replace(submitted.home_post, ' ', '')) = home.postcode

    left join {{ ref('int_postcode__located') }} as placement
        on upper(replace(submitted.pl_post, ' ', '')) = placement.postcode

),

episodes as (

    select * from numbered

    union all by name

    select * from filed

)

select * from episodes
