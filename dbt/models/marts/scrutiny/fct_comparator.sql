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

compared as (

    select
        measures.*,
        figures.area_code,
        figures.collection_year,
        figures.value,
        figures.symbol,
        figures.file_name,
        figures.file_last_year

    from measures

    inner join figures
        on
            measures.dataset = figures.dataset
            and measures.group_name = figures.group_name
            and coalesce(measures.row_name, measures.numerator_row) = figures.row_name
            and coalesce(measures.amount, measures.numerator_amount) = figures.amount

    where measures.first_year is null or figures.collection_year >= measures.first_year

),

divided as (

    select
        compared.*,
        numerators.value as numerator,
        denominators.value as denominator,
        numerators.symbol as numerator_symbol,
        denominators.symbol as denominator_symbol

    from compared

    left join figures as numerators
        on
            compared.dataset = numerators.dataset
            and compared.group_name = numerators.group_name
            and compared.numerator_row = numerators.row_name
            and compared.numerator_amount = numerators.amount
            and compared.area_code = numerators.area_code
            and compared.collection_year = numerators.collection_year

    left join figures as denominators
        on
            compared.dataset = denominators.dataset
            and compared.group_name = denominators.group_name
            and compared.denominator_row = denominators.row_name
            and compared.denominator_amount = denominators.amount
            and compared.area_code = denominators.area_code
            and compared.collection_year = denominators.collection_year

),

told as (

    select
        divided.indicator_id,
        divided.part,
        divided.collection_year,
        divided.area_code,
        case
            when divided.area_code = '970' then 'england'
            when divided.area_code between '980' and '990' then 'region'
            else 'authority'
        end as area_level,
        divided.source,
        divided.unit,
        if(
            divided.is_derived,
            {{ half_up('100 * divided.numerator / nullif(divided.denominator, 0)') }},
            divided.value
        ) as value,  -- noqa: RF04
        case
            when not divided.is_derived then divided.symbol
            when divided.denominator = 0 then 'z'
            else coalesce(divided.numerator_symbol, divided.denominator_symbol)
        end as symbol,
        divided.numerator,
        divided.denominator,
        divided.is_derived,
        'as_republished' as vintage,
        'to ' || divided.file_last_year as release,
        coalesce(dictionary.updated_on, releases.released_on) as released_on,
        divided.file_name

    from divided

    left join dictionary
        on
            divided.dataset = 'lait'
            and coalesce(divided.row_name, divided.numerator_row) = dictionary.row_name

    left join releases
        on
            divided.dataset = releases.dataset
            and divided.file_last_year = releases.last_year

)

select * from told

order by indicator_id, part, collection_year, area_code, source
