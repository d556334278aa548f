"""The small print: how each figure is counted and on whose authority, and which figures are not computed, and why."""

from html import escape

from sufficiency.site.page import table
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.words import counted, team_in_words

HEADS = ("Measure", "What it means", "Counted", "Out of", "When", "Source columns", "Asked by", "Confidence", "Owner")


def method(pack: Pack) -> str:
    """A table of the computed indicators as the catalogue has them."""
    rows = [
        (
            f"{each.indicator_id} {each.indicator_name}",
            each.definition,
            each.numerator,
            each.denominator,
            each.counting_window,
            each.source_columns,
            each.authority,
            each.confidence,
            team_in_words(each.owner),
        )
        for each in pack.figures.indicators.values()
        if each.is_computed
    ]
    shown = table(HEADS, rows, "How each measure is counted", names_rows=True, stacks=True)
    return f"<details><summary>{counted(len(rows), 'measure')}: definition, window, source</summary>{shown}</details>"


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
