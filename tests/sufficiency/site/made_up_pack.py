"""Figures, comparisons and contracts of a made-up council, made by hand so that every part of a pack has something.

What the public may not see is written as 77771 to 77779, so that a test can look for it. Names hold what would do harm
if it were not escaped.
"""

from datetime import date

import duckdb

from sufficiency.project import DBT

NIGHT = date(2026, 11, 21)
YEARS = range(2018, 2027)
SECRET = "7777"  # how every number begins that the public may not see
CHILD_KEY = "c0ffee" * 10 + "c0fe"
HARM = "<img src=x onerror=alert(1)>"
FORMULA = '=HYPERLINK("http://example.org")'
CATALOGUE = DBT / "seeds" / "catalogue" / "indicator_catalogue.csv"
# Lines that the chapters draw: indicator, kind of lines, measure, lines.
LINES = (
    ("C14", "return_home", "percent", ("planned", "unplanned")),
    ("R01", "channel", "count", ("web", "phone", HARM, "other")),
    ("R03", "household_type", "percent", ("mainstream", "family_and_friends")),
    ("R07", "flow", "count", ("approvals", "deregistrations", "households")),
    ("R09", "place_state", "percent", ("filled", "vacant", "not available")),
    ("R10", "carer_age", "percent", ("under 40", "40 to 59", "60 and over")),
    ("L13", "measure", "percent", ("L02", "L03", "L08")),
    ("S14", "contract_state", "percent", ("ending within 12 months", "in extension")),
    ("C01", "age_band", "count", ("under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over")),
    ("P01", "age_band", "percent", ("under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over")),
    ("P03", "age_band", "percent", ("10 to 15", "16 and over")),
    ("C01", "category_of_need", "count", ("N1", "N2", "N8")),
    (
        "C01",
        "placement_group",
        "count",
        ("foster care", "secure units and children's homes", "supported accommodation"),
    ),
    ("C01", "home_locality", "count", ("LE1", "LE2")),
)


def fill_pack(marts: duckdb.DuckDBPyConnection) -> None:
    """The whole catalogue with figures of nine years, comparisons, contracts and costs."""
    _catalogue(marts)
    marts.execute(
        "create temp table line (indicator_id varchar, breakdown varchar, measure varchar, breakdown_value varchar)"
    )
    marts.executemany(
        "insert into line values (?, ?, ?, ?)",
        [(name, kind, measure, line) for name, kind, measure, lines in LINES for line in lines],
    )
    marts.execute(
        """
        insert into line
        select indicator_id, 'total', measure, 'all' from scrutiny.dim_indicator where is_computed
        union all
        select indicator_id, 'number', 'count', 'all' from scrutiny.dim_indicator
        where list_contains(['C03', 'C04', 'C05', 'C15', 'P12'], indicator_id)
        """
    )
    _figures(marts)
    _bridge(marts)
    _comparisons(marts)
    _money(marts)


def _catalogue(marts: duckdb.DuckDBPyConnection) -> None:
    marts.execute(
        f"""
        insert into scrutiny.dim_indicator by name
        select
            indicator_id,
            if(indicator_id = 'P27', $harm, if(indicator_id = 'H01', $formula, indicator_name)) as indicator_name,
            definition, numerator, denominator, counting_window, source_columns, stratifiers, published_comparator,
            authority, confidence, coalesce(measure, 'percent') as measure, polarity, strategy_priority, owner,
            indicator_id <> 'P26' as is_computed,
            if(indicator_id = 'P26', 'needs the school census', null) as why_not_computed
        from read_csv('{CATALOGUE}', all_varchar = true)
        """,
        {"harm": HARM, "formula": FORMULA},
    )


def _figures(marts: duckdb.DuckDBPyConnection) -> None:
    """A figure for each line and year; every seventh hidden, home localities for officers only, months of the year."""
    marts.execute(
        f"""
        insert into scrutiny.fct_indicator by name
        with days as (
            select
                y || '/' || lpad(((y + 1) % 100)::varchar, 2, '0') as collection_year,
                least(make_date((y + 1)::integer, 3, 31), $night) as as_at,
                false as is_month
            from range({YEARS.start}, {YEARS.stop}) as years (y)
            union all
            select '2026/27', make_date(2026, m::integer, 28), true from range(4, 11) as months (m)
        ),
        numbered as (
            select
                line.*,
                days.*,
                (hash(line.indicator_id, line.breakdown, line.breakdown_value, days.as_at) % 840)::bigint as chance,
                line.breakdown <> 'home_locality' as is_public,
                not is_public or chance % 7 = 0 as is_hidden,
                50 + chance % 40 as figure
            from line
            cross join days
        )
        select
            * exclude (chance, is_hidden, figure),
            if(is_hidden, 77771, if(measure = 'percent', figure * 4, figure)) as numerator,
            if(measure = 'count', null, 400) as denominator,
            if(is_hidden, 77773, figure) as value,
            if(is_hidden, null, figure) as published,
            if(is_hidden, 'c', null) as symbol,
            'live' as vintage,
            ['A', 'B', 'C', 'D'][1 + chance % 4] as grade,
            77774 as records,
            77775 as records_with_problems
        from numbered
        """,
        {"night": NIGHT},
    )
    marts.execute(
        "insert into quality.fct_grade_reason select indicator_id, collection_year, '142', $harm, 77776"
        " from scrutiny.fct_indicator where breakdown = 'total' and not is_month and collection_year >= '2025/26'",
        {"harm": HARM},
    )


def _comparisons(marts: duckdb.DuckDBPyConnection) -> None:
    marts.execute(
        """
        insert into scrutiny.fct_comparison by name
        select
            indicator_id, 'figure' as part, collection_year, 'per cent' as part_name, measure as unit, 0 as decimals,
            least(collection_year, '2024/25') as comparator_year, 70 as england_value, 'East Midlands' as region_name,
            69.5 as region_value, '2025' as neighbours_model, 10 as neighbours_with_value, 71.2 as neighbours_mean,
            'low' as polarity, 57 as "rank", 151 as ranked_of, false as is_england_difference_more_than_chance,
            published is not null as is_figure_public,
            is_figure_public and value % 2 = 0 as is_change_public,
            if(is_figure_public, 40, 77777) as interval_low,
            if(is_figure_public, 90, 77778) as interval_high,
            value % 3 = 0 as is_change_more_than_chance,
            if(is_change_public, 'up 3', 'up 77779') as change_in_words,
            if(is_figure_public, 'like England', 'down 77779') as england_in_words
        from scrutiny.fct_indicator
        where breakdown = 'total' and not is_month and measure <> 'count' and vintage = 'live'
        """
    )


def _bridge(marts: duckdb.DuckDBPyConnection) -> None:
    """Three figures of 2025/26 as submitted: a count and a share that may be shown, and one that may not."""
    marts.execute(
        """
        update scrutiny.fct_indicator
        set
            published = if(indicator_id = 'C03', null, 62),
            symbol = if(indicator_id = 'C03', 'c', null),
            value = if(indicator_id = 'C03', 77773, 62),
            numerator = if(indicator_id = 'C03', 77771, 248)
        where
            list_contains(['C01', 'P22', 'C03'], indicator_id) and breakdown = 'total' and collection_year = '2025/26';

        insert into scrutiny.fct_indicator
        select * replace ('as_submitted' as vintage, value + 2 as value, published + 2 as published)
        from scrutiny.fct_indicator
        where
            list_contains(['C01', 'P22', 'C03'], indicator_id) and breakdown = 'total' and collection_year = '2025/26'
        """
    )
    marts.execute(
        """
        insert into scrutiny.fct_vintage_bridge by name
        select
            indicator_id, '2025/26' as collection_year, 'as_submitted' as from_vintage, 'live' as to_vintage,
            'numerator' as part, reason, gained, lost, gained - lost as amount_change
        from unnest(['C01', 'P22', 'C03']) as bridged (indicator_id), (
            values ('an episode was closed late', 0, 77777), ('care that had begun was recorded late', 77775, 0)
        ) as steps (reason, gained, lost)
        """
    )


def _money(marts: duckdb.DuckDBPyConnection) -> None:
    marts.execute(
        """
        insert into spend.dim_supplier by name select 'S1' as supplier_id, $harm as supplier_name;
        """,
        {"harm": HARM},
    )
    marts.execute(
        """
        insert into spend.dim_contract by name
        select
            'C-' || n as contract_ref, 'S1' as supplier_id, 'A framework of 77779' as title, true as is_live,
            date '2026-06-30' + n::integer * 60 as end_date, 100000 * n as annual_value
        from range(1, 6) as contracts (n)
        """
    )
    marts.execute(
        """
        insert into spend.fct_placement_cost by name
        select
            n as cost_line_no, date '2025-04-01' + to_months((n % 18)::integer) as month_start_date,
            if(n % 18 < 12, '2025/26', '2026/27') as financial_year, $child as child_key, 'S1' as supplier_id,
            'Residential: Mainstream' as provision_type, ['Block', 'Spot', null][1 + n % 3] as procurement_route,
            n % 3 = 2 as is_own_provision, 30 as placed_nights, 77779 as total_cost
        from range(36) as lines (n)
        """,
        {"child": CHILD_KEY},
    )
    marts.execute(
        """
        insert into spend.fct_reconciliation by name
        select
            'S1' as supplier_id, date '2025-04-01' + to_months(n::integer) as month_start_date,
            if(n < 12, '2025/26', '2026/27') as financial_year, 77771 as committed_cost, 77772 as net_paid_amount,
            1 as difference, 'agrees' as result
        from range(18) as months (n)
        """
    )
