with

returned as (

    select
        *,
        dense_rank() over (
            partition by child_id, coalesce(decom::varchar, decom_text) order by collection_year desc
        ) as vintage

    from {{ ref('stg_ssda903__episodes') }}

    where child_id <> ''

),

-- An episode that runs over 31 March is in two returns: the later one knows how it went on.
episode as (

    select
        child_id,
        decom as episode_start_date,
        upper(rne) as reason_for_new_episode_code,
        upper(ls) as legal_status_code,
        upper(cin) as category_of_need_code,
        upper(place) as placement_type_code,
        upper(place_provider) as placement_provider_code,
        dec as episode_end_date,
        upper(rec) as reason_episode_ceased_code,
        upper(reason_place_change) as reason_place_change_code,
        {{ postcode_of('home_post') }} as home_postcode,
        {{ postcode_of('pl_post') }} as placement_postcode,
        {{ urn_of('urn') }} as ofsted_urn,
        collection_year,
        row_number

    from returned

    where vintage = 1

)

select * from episode
