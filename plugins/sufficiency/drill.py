"""From a figure of the pack to whoever is counted in it: for the officers who have the warehouse, never published."""

from typing import Any

import duckdb

from sufficiency.errors import SufficiencyError

Rows = list[dict[str, Any]]

DEFINITION = "select * from scrutiny.dim_indicator where indicator_id = $indicator"
FIGURES = """
    select collection_year, as_at, vintage, breakdown, breakdown_value, numerator, denominator, value, symbol, grade,
        records, records_with_problems
    from scrutiny.fct_indicator
    where
        indicator_id = $indicator
        and breakdown = $breakdown
        and breakdown_value = coalesce($value, breakdown_value)
        and collection_year = coalesce($year, collection_year)
        and (not is_month or $months)
    order by collection_year, as_at, vintage, breakdown_value
"""
MEMBERS = """
    select collection_year, as_at, member_kind, member_key, counted_on, is_numerator, is_denominator,
        numerator_amount, denominator_amount
    from indicators.indicator_member
    where
        indicator_id = $indicator
        and collection_year = $year
        and not is_month
        and (is_numerator or is_denominator)
        and {group}
    order by is_numerator desc, member_kind, member_key
"""
CHANGES = """
    select from_vintage, to_vintage, part, member_kind, member_key, reason, amount_change
    from indicators.vintage_change
    where indicator_id = $indicator and collection_year = $year
    order by all
"""


def drill(
    db: duckdb.DuckDBPyConnection,
    indicator: str,
    year: str | None = None,
    breakdown: str = "total",
    value: str | None = None,
    months: bool = False,
    members: bool = False,
) -> dict[str, Any]:
    """An indicator's definition, its figures, and on request the members and what changed between vintages.

    breakdown, value: a group of people, as age_band and 10 to 15, or a line of the indicator's own. months: the months
    of the running year too. members: list who is counted in one year; children by key. Raises SufficiencyError when
    there is no such indicator or nothing is counted so, and when members are asked for without a year.
    """
    indicator = indicator.strip().upper()
    about = _rows(db, DEFINITION, {"indicator": indicator})
    if not about:
        raise SufficiencyError(f"There is no indicator '{indicator}': the pack and scrutiny.dim_indicator name them.")
    asked = {"indicator": indicator, "year": year, "breakdown": breakdown, "value": value, "months": months}
    told = {"indicator": about[0], "figures": _rows(db, FIGURES, asked), "members": [], "changes": []}
    if not about[0]["is_computed"]:
        raise SufficiencyError(f"{indicator} is not computed: {about[0]['why_not_computed']}.")
    if not told["figures"]:
        groups = db.execute(
            "select distinct breakdown from scrutiny.fct_indicator where indicator_id = $indicator order by all",
            {"indicator": indicator},
        ).fetchall()
        raise SufficiencyError(
            f"{indicator} has no figure by {breakdown}{f' = {value}' if value else ''} in {year or 'any year'}. "
            f"It is counted by {'; '.join(group for (group,) in groups)}."
        )
    if members:
        if not year:
            raise SufficiencyError(f"Name the year whose members of {indicator} you want: --collection-year 2025/26.")
        told["members"] = _members(db, indicator, year, breakdown, value)
        told["changes"] = _rows(db, CHANGES, {"indicator": indicator, "year": year})
    return told


def _members(db: duckdb.DuckDBPyConnection, indicator: str, year: str, breakdown: str, value: str | None) -> Rows:
    """Those of the total, of a group, of two groups at once, or of a line."""
    columns = {row[0] for row in db.execute("describe indicators.indicator_member").fetchall()}
    asked = {"indicator": indicator, "year": year}
    strata = [part for part in breakdown.split(", ") if part in columns]
    if strata:
        group = f"line_name is null and concat_ws(', ', {', '.join(strata)}) = coalesce($value, {strata[0]})"
        asked["value"] = value
    elif breakdown in ("total", "number"):
        group = "line_name is null"
    else:
        group = "line_kind = $breakdown and line_name = coalesce($value, line_name)"
        asked |= {"breakdown": breakdown, "value": value}
    return _rows(db, MEMBERS.format(group=group), asked)


def _rows(db: duckdb.DuckDBPyConnection, query: str, asked: dict[str, Any]) -> Rows:
    return db.execute(query, asked).to_arrow_table().to_pylist()
