with

ceased as (

    select * from {{ ref('int_looked_after__ceased_in_year') }}

),

reason_groups as (

    select distinct reason_ceased_group from {{ ref('codeset_reason_episode_ceased') }}

    where code <> 'X1'

    union all

    select 'not known' as reason_ceased_group

),

-- E43 and E44 were special guardianship until 2017/18

lines as (

    select codes_of.*

    from (
        values
        ('C12', null, null, ['E43', 'E44', 'E45', 'E46', 'E47', 'E48']),
        ('C12', 'special_guardian', 'former foster carer', ['E43', 'E45', 'E46']),
        ('C12', 'special_guardian', 'another carer', ['E44', 'E47', 'E48']),
        ('C13', null, null, ['E41']),
        ('C14', null, null, ['E4A', 'E4B']),
        ('C14', 'return_home', 'planned', ['E4A']),
        ('C14', 'return_home', 'unplanned', ['E4B']),
        ('C15', null, null, ['E11', 'E12'])
    ) as codes_of (indicator_id, line_kind, line_name, codes)

),

counted as (

    select
        ceased.*,
        lines.indicator_id,
        lines.line_kind,
        lines.line_name,
        coalesce(list_contains(lines.codes, ceased.reason_ceased_code), false) as is_numerator

    from ceased

    cross join lines

    union all by name

    select
        *,
        'C11' as indicator_id,
        null as line_kind,
        null as line_name,
        true as is_numerator

    from ceased

    union all by name

    select
        ceased.*,
        'C11' as indicator_id,
        'reason_ceased' as line_kind,
        reason_groups.reason_ceased_group as line_name,
        ceased.reason_ceased_group = reason_groups.reason_ceased_group as is_numerator

    from ceased

    cross join reason_groups

),

members as (

    select
        indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        ceased_on as counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name,
        episode_no

    from counted

)

select * from members
