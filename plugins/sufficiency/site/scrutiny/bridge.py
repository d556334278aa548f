"""What changed between two vintages of a figure, and why: how 630 as submitted became 628 as known now.

The public reads the figures and the reasons; how many each reason concerns is for officers, for the counts are small.
"""

from html import escape
from itertools import groupby

from sufficiency.returns.cohorts import Waterfall
from sufficiency.site.charts import waterfall
from sufficiency.site.page import table
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.values import number_text

VINTAGES = {"as_submitted": "as submitted", "as_republished": "as republished", "live": "as known now"}


def bridges(pack: Pack, priority: str) -> str:
    """The bridges of a chapter's figures in the pack's year and the year before; nothing where no vintage differs."""
    rows = _steps(pack, priority)
    shown = "".join(
        _told(figure, list(steps)) if pack.audience.is_public else _counted(figure, list(steps))
        for figure, steps in groupby(rows, key=lambda row: row[:7])
    )
    return f"<h3>What changed, and why</h3>{shown}" if shown else ""


def _steps(pack: Pack, priority: str) -> list[tuple]:
    """Name, measure, year, vintages and figures of each bridge; then part, reason, gained, lost, change of a step."""
    seen = "published" if pack.audience.is_public else "value"
    return pack.marts.execute(
        f"""
        with figure as (
            select indicator_id, collection_year, vintage, measure, {seen} as seen
            from scrutiny.fct_indicator
            where breakdown = 'total' and not is_month
        )

        select
            about.indicator_name, was.measure, bridge.collection_year, bridge.from_vintage, bridge.to_vintage,
            was.seen, now.seen, bridge.part, bridge.reason, bridge.gained, bridge.lost, bridge.amount_change
        from scrutiny.fct_vintage_bridge as bridge
        inner join scrutiny.dim_indicator as about on bridge.indicator_id = about.indicator_id
        inner join figure as was
            on
                bridge.indicator_id = was.indicator_id
                and bridge.collection_year = was.collection_year
                and bridge.from_vintage = was.vintage
        inner join figure as now
            on
                bridge.indicator_id = now.indicator_id
                and bridge.collection_year = now.collection_year
                and bridge.to_vintage = now.vintage
        where
            about.strategy_priority = $priority
            and bridge.collection_year in ($year, $year_before)
            and was.seen is not null
            and now.seen is not null
        order by about.indicator_id, bridge.collection_year, bridge.from_vintage, bridge.part desc, bridge.reason
        """,
        {"priority": priority, "year": str(pack.year), "year_before": str(pack.year.previous)},
    ).fetchall()


def _heading(figure: tuple) -> str:
    name, measure, year, from_vintage, to_vintage, was, now = figure
    return (
        f"{name}, {year}: {number_text(was, measure)} {VINTAGES[from_vintage]}, "
        f"{number_text(now, measure)} {VINTAGES[to_vintage]}"
    )


def _told(figure: tuple, steps: list[tuple]) -> str:
    reasons = "; ".join(dict.fromkeys(step[8] for step in steps))
    return f"<p>{escape(_heading(figure))}. Because: {escape(reasons)}.</p>"


def _counted(figure: tuple, steps: list[tuple]) -> str:
    name, measure, year, from_vintage, to_vintage, was, now = figure
    if measure == "count" and all(step[7] == "numerator" for step in steps):
        begins = (f"{name}, {year}, {VINTAGES[from_vintage]}", round(was))
        changes = tuple((step[8], round(step[11])) for step in steps)
        return waterfall(Waterfall(VINTAGES[to_vintage], round(now), (begins, *changes)))
    heads = ("Part", "Why", "Counted now, not then", "Counted then, not now", "Change")
    rows = [
        (part.capitalize(), reason, f"{gained:,}", f"{lost:,}", f"{change:+,.0f}".replace("-", "−"))
        for *_, part, reason, gained, lost, change in steps
    ]
    return table(heads, rows, _heading(figure))
