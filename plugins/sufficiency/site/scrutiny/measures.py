"""Every measure of a chapter in a table: years side by side, how the year runs, and the grade."""

from collections.abc import Iterator
from html import escape

from sufficiency.site.page import grade_mark, scroll
from sufficiency.site.scrutiny.figures import NUMBER, Indicator, Which
from sufficiency.site.scrutiny.line_words import kind_in_words, line_in_words
from sufficiency.site.scrutiny.names import name_of
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.values import figure_cell
from sufficiency.site.trend import trend

YEARS_IN_TABLE = 6


def measures(pack: Pack, priority: str) -> str:
    """The table of a chapter, and beneath it the parts that its measures are made of."""
    indicators = pack.figures.of_priority(priority)
    if not indicators:
        return "<p>No measure of this chapter can be computed from what the sources hold.</p>"
    rows = "".join(_row(pack, which, name_of(pack, which)) for each in indicators for which in _of_all(pack, each))
    parts = "".join(_row(pack, which, name) for each in indicators for which, name in _parts(pack, each))
    shown = _table(pack, f"Measures: {priority}", rows)
    if not parts:
        return shown
    return (
        f"{shown}<details><summary>What they are made of</summary>{_table(pack, f'Parts: {priority}', parts)}</details>"
    )


def _of_all(pack: Pack, indicator: Indicator) -> Iterator[Which]:
    for which in (Which(indicator.indicator_id), Which(indicator.indicator_id, NUMBER)):
        if pack.figures.now(which) and not pack.figures.is_mix(indicator.indicator_id):
            yield which


def _parts(pack: Pack, indicator: Indicator) -> Iterator[tuple[Which, str]]:
    for breakdown in pack.figures.own_breakdowns(indicator.indicator_id):
        for line in pack.figures.lines(indicator.indicator_id, breakdown):
            of = f"{indicator.indicator_name}, {kind_in_words(breakdown)}: {line_in_words(breakdown, line).lower()}"
            yield Which(indicator.indicator_id, breakdown, line), of


def _table(pack: Pack, title: str, rows: str) -> str:
    years = "".join(f'<th scope="col" class="number">{escape(year)}</th>' for year in pack.years[-YEARS_IN_TABLE:])
    months = '<th scope="col">This year, by month</th>' if pack.is_running else ""
    return scroll(
        f'<table class="stack side"><caption class="unseen">{escape(title)}</caption><thead><tr>'
        f'<th scope="col">Measure</th>{years}<th scope="col">Over the years</th>{months}'
        f'<th scope="col">Grade</th></tr></thead><tbody>{rows}</tbody></table>',
        about=title,
    )


def _row(pack: Pack, which: Which, name: str) -> str:
    years = pack.years[-YEARS_IN_TABLE:]
    figures = [pack.figures.of(which, year) for year in years]
    whole = figures[:-1] if pack.is_running else figures
    cells = "".join(
        f'<td class="number" data-label="{escape(year)}">{figure_cell(figure)}</td>'
        for year, figure in zip(years, figures, strict=True)
    )
    line = trend([figure.shown if figure else None for figure in whole])
    months = ""
    if pack.is_running:
        by_month = [figure.shown for figure in pack.figures.months(which)]
        months = f'<td data-label="By month">{trend(by_month)}</td>'
    last = figures[-1]
    return (
        f'<tr><th scope="row">{escape(name)} <span class="quiet">{which.indicator_id}</span></th>{cells}'
        f'<td data-label="Over the years">{line}</td>{months}'
        f'<td data-label="Grade">{grade_mark(last.grade if last else None)}</td></tr>'
    )
