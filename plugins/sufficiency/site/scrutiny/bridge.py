"""What changed between two vintages of a figure, step by step: why 630 became 628."""

from sufficiency.site.page import table
from sufficiency.site.scrutiny.comparisons import has_table
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.values import SYMBOLS

VINTAGES = {"as_submitted": "as submitted", "as_republished": "as republished", "live": "as known now"}


def bridges(pack: Pack, priority: str) -> str:
    """The bridges of a chapter's indicators for the pack's year; nothing where no vintage differs."""
    if not has_table(pack.marts, "scrutiny", "fct_vintage_bridge"):
        return ""
    seen = "published" if pack.audience.is_public else "change"
    rows = pack.marts.execute(
        f"""
        select
            bridge.indicator_id || ' ' || about.indicator_name,
            bridge.from_vintage,
            bridge.to_vintage,
            bridge.step,
            bridge.{seen}
        from scrutiny.fct_vintage_bridge as bridge
        inner join scrutiny.dim_indicator as about on bridge.indicator_id = about.indicator_id
        where about.strategy_priority = $priority and bridge.collection_year = $year
        order by bridge.indicator_id, bridge.from_vintage, bridge.to_vintage, bridge.step_no
        """,
        {"priority": priority, "year": str(pack.year)},
    ).fetchall()
    if not rows:
        return ""
    told = [
        (
            name,
            f"{VINTAGES.get(was, was)} to {VINTAGES.get(now, now)}",
            step,
            SYMBOLS["c"][0] if change is None else f"{change:+,.0f}",
        )
        for name, was, now, step, change in rows
    ]
    heads = ("Measure", "Between", "Step", "Change")
    return f"<h3>What changed, and why</h3>{table(heads, told, 'Between two vintages', names_rows=True)}"
