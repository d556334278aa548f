"""The small print: how each figure is counted and on whose authority, and which figures are not computed, and why."""

from html import escape

from sufficiency.site.page import table
from sufficiency.site.scrutiny.figures import Indicator
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.words import counted, team_in_words

HEADS = (
    "Measure (who answers for it)",
    "What it means",
    "How it is counted",
    "When, from which columns",
    "On whose authority",
)


def method(pack: Pack) -> str:
    """A table of the computed indicators as the catalogue has them."""
    rows = [_row(each) for each in pack.figures.indicators.values() if each.is_computed]
    shown = table(HEADS, rows, "How each measure is counted", names_rows=True, stacks=True)
    return f"<details><summary>{counted(len(rows), 'measure')}: definition, window, source</summary>{shown}</details>"


def _row(indicator: Indicator) -> tuple[str, ...]:
    counted_of = f"{indicator.numerator or ''}; out of: {indicator.denominator}" if indicator.denominator else ""
    return (
        f"{indicator.indicator_id} {indicator.indicator_name} ({team_in_words(indicator.owner).lower()})",
        indicator.definition,
        counted_of or indicator.numerator or "",
        f"{indicator.counting_window or ''}: {indicator.source_columns or ''}",
        f"{indicator.authority or ''}; confidence: {indicator.confidence or ''}",
    )


def not_computed(pack: Pack) -> str:
    """A list of the indicators that are asked for and not computed, each with the reason."""
    missing = [each for each in pack.figures.indicators.values() if not each.is_computed]
    if not missing:
        return "<p>Every measure that is asked for is computed.</p>"
    items = "".join(
        f"<li>{escape(each.indicator_id)} {escape(each.indicator_name)}: {escape(each.why_not_computed or '')}</li>"
        for each in missing
    )
    return f"<details><summary>{counted(len(missing), 'measure')}, and why</summary><ul>{items}</ul></details>"
