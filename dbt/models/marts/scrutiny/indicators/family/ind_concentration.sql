with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

suppliers as (

    select * from {{ ref('dim_supplier') }}

),

-- A company is one, however many supplier numbers its homes have.
companies as (

    select
        years.collection_year,
        years.as_at,
        coalesce(suppliers.company_key, 'not known') as company_key,
        sum(cost_lines.total_cost)::double as pounds

    from years

    inner join {{ ref('fct_placement_cost') }} as cost_lines
        on cost_lines.month_start_date between years.starts_on and years.as_at

    left join suppliers on cost_lines.supplier_id = suppliers.supplier_id

    where not cost_lines.is_own_provision and cost_lines.total_cost is not null

    group by all

),

ranked as (

    select
        *,
        pounds / nullif(sum(pounds) over (partition by collection_year, as_at), 0) as company_share,
        row_number() over (partition by collection_year, as_at order by pounds desc, company_key asc) as place

    from companies

),

listed as (

    select
        collection_year,
        as_at,
        company_key,
        unnest([  -- noqa: AL03
            {
                'is_numerator': place <= 5,
                'numerator_amount': pounds,
                'denominator_amount': pounds,
                'line_kind': null,
                'line_name': null,
                'line_measure': null
            },
            {
                -- shares in per cent, squared and added up: 10,000 is one company, a hundred alike come to 100
                'is_numerator': true,
                'numerator_amount': (100 * company_share) ** 2,
                'denominator_amount': 0,
                'line_kind': 'herfindahl',
                'line_name': 'index',
                'line_measure': 'index'
            }
        ], recursive := true)

    from ranked

),

members as (

    select
        'S12' as indicator_id,
        collection_year,
        as_at,
        'supplier' as member_kind,
        company_key as member_key,
        as_at as counted_on,
        is_numerator,
        true as is_denominator,
        numerator_amount,
        denominator_amount,
        line_kind,
        line_name,
        line_measure

    from listed

)

select * from members
