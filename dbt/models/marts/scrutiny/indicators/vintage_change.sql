with

members as (

    select * from {{ ref('vintage_member') }}

    where
        line_name is null
        and not is_month
        -- where no return was frozen there is nothing to compare
        and collection_year in (select frozen.collection_year from {{ ref('vintage_build') }} as frozen)

),

builds as (

    select
        collection_year,
        vintage,
        build

    from {{ ref('vintage_build') }}

    union all

    select distinct
        collection_year,
        'live' as vintage,
        'live' as build

    from {{ ref('vintage_build') }}

),

steps as (

    -- each vintage and the next there is
    select
        collection_year,
        vintage as from_vintage,
        build as from_build,
        lead(vintage) over of_year as to_vintage,
        lead(build) over of_year as to_build

    from builds

    window
        of_year as (
            partition by collection_year
            order by list_position(['as_submitted', 'as_republished', 'live'], vintage)
        )

    qualify to_vintage is not null

),

summed as (

    select
        indicator_id,
        collection_year,
        vintage,
        member_kind,
        member_key,
        any_value(child_key) as child_key,
        bool_or(is_numerator) as is_numerator,
        bool_or(is_denominator) as is_denominator,
        coalesce(sum(numerator_amount) filter (is_numerator), 0) as numerator_amount,
        coalesce(sum(denominator_amount) filter (is_denominator), 0) as denominator_amount

    from members

    group by all

),

counted as (

    select
        indicator_id,
        collection_year,
        vintage,
        member_kind,
        member_key,
        child_key,
        unnest([  -- noqa: AL03
            { 'part': 'numerator', 'is_in': is_numerator, 'amount': numerator_amount },
            { 'part': 'denominator', 'is_in': is_denominator, 'amount': denominator_amount }
        ], recursive := true)

    from summed

),

earlier as (

    select
        steps.*,
        counted.* exclude (collection_year, vintage)  -- noqa: RF02

    from steps

    inner join counted
        on
            steps.collection_year = counted.collection_year
            and steps.from_vintage = counted.vintage
            and counted.is_in

),

later as (

    select
        steps.*,
        counted.* exclude (collection_year, vintage)  -- noqa: RF02

    from steps

    inner join counted
        on
            steps.collection_year = counted.collection_year
            and steps.to_vintage = counted.vintage
            and counted.is_in

),

changed as (

    select
        coalesce(earlier.collection_year, later.collection_year) as collection_year,
        coalesce(earlier.from_vintage, later.from_vintage) as from_vintage,
        coalesce(earlier.to_vintage, later.to_vintage) as to_vintage,
        coalesce(earlier.from_build, later.from_build) as from_build,
        coalesce(earlier.to_build, later.to_build) as to_build,
        coalesce(earlier.indicator_id, later.indicator_id) as indicator_id,
        coalesce(earlier.part, later.part) as part,
        coalesce(earlier.member_kind, later.member_kind) as member_kind,
        coalesce(earlier.member_key, later.member_key) as member_key,
        coalesce(earlier.child_key, later.child_key) as child_key,
        earlier.member_key is null as is_gained,
        later.member_key is null as is_lost,
        coalesce(later.amount, 0) - coalesce(earlier.amount, 0) as amount_change

    from earlier

    full outer join later
        on
            earlier.collection_year = later.collection_year
            and earlier.from_vintage = later.from_vintage
            and earlier.indicator_id = later.indicator_id
            and earlier.part = later.part
            and earlier.member_kind = later.member_kind
            and earlier.member_key = later.member_key

    where earlier.amount is distinct from later.amount

),

explained as (

    select
        changed.*,
        case
            when changed.member_kind = 'population' then 'the population was restated'
            when changed.child_key is null then 'the record was changed'
            when then_known.child_key is null then 'care that had begun was recorded late'
            when now_known.child_key is null then 'the episodes were deleted'
            when then_known.is_open and not now_known.is_open and now_known.last_end_date is not null
                then 'an episode that had ended was closed late'
            when then_known.is_open and not now_known.is_open then 'the start was moved to later'
            when now_known.is_open and not then_known.is_open then 'an end was taken back or care recorded late'
            when (then_known.legal_status_code is distinct from now_known.legal_status_code)
                then 'the legal status was changed'
            when (then_known.placement is distinct from now_known.placement) then 'the placement was changed'
            when (then_known.whereabouts is distinct from now_known.whereabouts)
                then 'where the placement lies was changed'
            when (then_known.category_of_need_code is distinct from now_known.category_of_need_code)
                then 'the category of need was changed'
            when then_known.everything <> now_known.everything then 'an earlier episode was changed'
            else 'a record other than the episodes was changed'
        end as reason

    from changed

    left join {{ ref('vintage_episode') }} as then_known
        on
            changed.child_key = then_known.child_key
            and changed.from_build = then_known.build
            and changed.collection_year = then_known.collection_year

    left join {{ ref('vintage_episode') }} as now_known
        on
            changed.child_key = now_known.child_key
            and changed.to_build = now_known.build
            and changed.collection_year = now_known.collection_year

)

select * from explained
