with

period as (

    select
        *,
        lag(period_end_date) over (
            partition by child_id, is_short_break order by period_no
        ) as previous_period_end_date

    from {{ ref('int_period_of_care__chained') }}

),

described as (

    select
        period.child_key,
        period.period_no,
        period.period_start_date,
        date_trunc('month', period.period_start_date)::date as period_start_month,
        period.period_end_date,
        date_trunc('month', period.period_end_date)::date as period_end_month,
        period.nights,
        period.episodes,
        period.first_legal_status_code,
        legal_status.legal_status_group as first_legal_status_group,
        coalesce(legal_status.is_compulsory, false) as is_compulsory_at_start,
        period.category_of_need_code,
        period.reason_ceased_code,
        reason.reason_ceased_group,
        {{ age_on('child.birth_date', 'period.period_start_date') }}::integer as age_at_start,
        {{ age_on('child.birth_date', 'period.period_end_date') }}::integer as age_at_end,
        period.previous_period_end_date,
        period.is_short_break,
        period.is_start_known,
        period.is_start_on_previous_end,
        coalesce(period.is_end_unexplained, false) as is_end_unexplained

    from period

    inner join {{ ref('int_child__merged') }} as child on period.child_id = child.child_id

    left join {{ ref('codeset_legal_status') }} as legal_status
        on period.first_legal_status_code = legal_status.code

    left join {{ ref('codeset_reason_episode_ceased') }} as reason on period.reason_ceased_code = reason.code

)

select * from described
