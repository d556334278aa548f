with

episode as (

    select
        *,
        coalesce(placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4'), false) as is_absence,
        -- Types that the DfE split or renamed are one: H5 became K3, Z1 became Z11 to Z14.
        case
            when placement_type_code in ('H5', 'K3') then 'K3'
            when placement_type_code in ('Z1', 'Z11', 'Z12', 'Z13', 'Z14') then 'Z1'
            else placement_type_code
        end as lasting_type

    from {{ ref('int_episode__chained') }}

),

beside_others as (

    select
        *,
        lag(is_absence) over period as was_away,
        lag(episode_start_date) over child as previous_start_date,
        lag(episode_end_date) over child as previous_end_date,
        lag(reason_episode_ceased_code) over child as previous_reason_ceased_code,
        lag(legal_status_code) over child as previous_legal_status_code,
        lag(placement_id) over child as previous_placement_id,
        lag(placement_type_code) over child as previous_placement_type_code,
        lag(placement_provider_code) over child as previous_provider_code,
        lag(placement_postcode) over child as previous_postcode,
        lag(ofsted_urn) over child as previous_urn,
        lag(lasting_type) over child as previous_lasting_type,
        last_value(case when not is_absence then coalesce(placement_type_code, '') end ignore nulls) over before
            as stayed_type_code,
        last_value(case when not is_absence then coalesce(lasting_type, '') end ignore nulls) over before
            as stayed_lasting_type,
        last_value(case when not is_absence then coalesce(placement_postcode, '') end ignore nulls) over before
            as stayed_postcode,
        lead(episode_start_date) over child as next_start_date,
        lead(reason_for_new_episode_code) over child as next_reason_code

    from episode

    window
        child as (partition by child_id order by episode_no),
        period as (partition by child_id, period_no order by episode_no),
        -- Where the child last stayed in this period, absences passed over.
        before as (
            partition by child_id, period_no order by episode_no rows between unbounded preceding and 1 preceding
        )

),

-- What is not known of one of the two episodes makes a change unknown, never a change.
compared as (

    select
        *,
        legal_status_code <> previous_legal_status_code as has_new_legal_status,
        -- An id tells placements apart; without one on both sides, what was returned of them does.
        case
            when placement_type_code is null or previous_placement_type_code is null then null
            when lasting_type <> previous_lasting_type then true
            when placement_id is not null and previous_placement_id is not null
                then placement_id <> previous_placement_id
            else
                coalesce(placement_provider_code, '') <> coalesce(previous_provider_code, '')
                or coalesce(placement_postcode, '') <> coalesce(previous_postcode, '')
                or coalesce(ofsted_urn, '') <> coalesce(previous_urn, '')
        end as has_new_placement,
        -- The same foster home under another heading: a change of placement with the carer unchanged.
        coalesce(
            placement_postcode = previous_postcode
            and coalesce(ofsted_urn, '') = coalesce(previous_urn, '')
            and left(placement_type_code, 1) in ('U', 'A')
            and left(previous_placement_type_code, 1) in ('U', 'A'),
            false
        ) as is_same_household

    from beside_others

)

select * from compared
