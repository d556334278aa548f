with

figures as (

    select * from {{ ref('int_published__figure') }}

),

measures as (

    select
        * replace (coalesce(group_name, '') as group_name),
        -- what nobody publishes is worked out from two figures that are published
        row_name is null as is_derived

    from {{ ref('published_measure') }}

),

dictionary as (

    select * from {{ ref('stg_published__lait_dictionary') }}

),

releases as (

    select * from {{ ref('published_release') }}

),

-- a measure asks for up to three figures of an area and year: its value, its numerator and its denominator

asked as (

    select
        indicator_id,
        part,
        dataset,
        group_name,
        unnest([  -- noqa: AL03
            { 'role': 'value', 'row_name': row_name, 'amount': amount },
            { 'role': 'numerator', 'row_name': numerator_row, 'amount': numerator_amount },
            { 'role': 'denominator', 'row_name': denominator_row, 'amount': denominator_amount }
        ], recursive := true)

    from measures

),

answered as (

    select
        asked.indicator_id,
        asked.part,
        asked.dataset,
        figures.collection_year,
        figures.area_code,
        {% for role in ['value', 'numerator', 'denominator'] %}
            max(figures.value) filter (asked.role = '{{ role }}') as {{ role }},
            max(figures.symbol) filter (asked.role = '{{ role }}') as {{ role }}_symbol,
        {% endfor %}
        count(*) filter (asked.role = 'value') > 0 as is_published,
        count(*) filter (asked.role <> 'value') = 2 as is_workable,
        max_by(figures.file_name, figures.file_last_year) as file_name,
        max(figures.file_last_year) as file_last_year

    from asked

    inner join figures
        on
            asked.dataset = figures.dataset
            and asked.group_name = figures.group_name
            and asked.row_name = figures.row_name
            and asked.amount = figures.amount

    group by all

),

told as (

    select
        answered.indicator_id,
        answered.part,
        answered.collection_year,
        answered.area_code,
        case
            when answered.area_code = '970' then 'england'
            when answered.area_code between '980' and '990' then 'region'
            else 'authority'
        end as area_level,
        measures.source,
        measures.unit,
        if(
            measures.is_derived,
            {{ half_up('100 * answered.numerator / nullif(answered.denominator, 0)') }},
            answered.value
        ) as value,  -- noqa: RF04
        case
            when not measures.is_derived then answered.value_symbol
            when answered.denominator = 0 then 'z'
            else coalesce(answered.numerator_symbol, answered.denominator_symbol)
        end as symbol,
        answered.numerator,
        answered.denominator,
        measures.is_derived,
        'as_republished' as vintage,
        'to ' || answered.file_last_year as release,  -- noqa: RF04
        coalesce(dictionary.updated_on, releases.released_on) as released_on,
        answered.file_name

    from answered

    inner join measures
        on
            answered.indicator_id = measures.indicator_id
            and answered.part = measures.part
            and answered.dataset = measures.dataset

    left join dictionary
        on
            answered.dataset = 'lait'
            and coalesce(measures.row_name, measures.numerator_row) = dictionary.row_name

    left join releases
        on
            answered.dataset = releases.dataset
            and answered.file_last_year = releases.last_year

    where
        if(measures.is_derived, answered.is_workable, answered.is_published)
        and (measures.first_year is null or answered.collection_year >= measures.first_year)

)

select * from told
