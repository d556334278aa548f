"""The figures of a pack as tables that people open elsewhere: a CSV for machines, a workbook for people."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sufficiency.sheets import add_sheet, fit_to_paper, harmless, open_book
from sufficiency.site.scrutiny.figures import NUMBER, Figure, Which
from sufficiency.site.scrutiny.line_words import kind_in_words, line_in_words
from sufficiency.site.scrutiny.names import name_of
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.values import SYMBOLS
from sufficiency.site.words import day_in_words

if TYPE_CHECKING:
    from xlsxwriter import Workbook

CSV_COLUMNS = ("indicator_id", "indicator_name", "collection_year", "as_at", "published", "symbol", "vintage", "grade")
FOR_OFFICERS = ("value", "numerator", "denominator")


def csv_text(pack: Pack) -> str:
    """The totals of all years up to the pack's; for officers with the unsuppressed figures beside the published."""
    columns = CSV_COLUMNS if pack.audience.is_public else (*CSV_COLUMNS, *FOR_OFFICERS)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in pack.marts.execute(
        f"""
        select {", ".join(columns)}
        from scrutiny.fct_indicator
        inner join (select indicator_id, indicator_name from scrutiny.dim_indicator) using (indicator_id)
        where
            breakdown = 'total' and not is_month and collection_year <= $year
            and {"is_public" if pack.audience.is_public else "true"}
        order by all
        """,
        {"year": str(pack.year)},
    ).fetchall():
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue()


def workbook(pack: Pack) -> bytes:
    """A workbook: what it is, every measure and line over the years, the groups of children, the actions."""
    data = io.BytesIO()
    with open_book(data, pack.night) as book:
        _read_me(book, pack)
        _over_years(book, pack)
        _groups(book, pack)
        _actions(book, pack)
    return data.getvalue()


def _read_me(book: "Workbook", pack: Pack) -> None:
    sheet = book.add_worksheet("Read me")
    sheet.set_column(0, 0, 100)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    whose = "Anybody may read it." if pack.audience.is_public else "For the council's officers only: small counts show."
    lines = [
        f"{pack.config.authority.name}: placement sufficiency {pack.year}, as at {day_in_words(pack.as_at)}",
        whose,
        *(["Made-up data: no child, carer or payment in it exists."] if pack.config.demo is not None else []),
        *(f"{symbol}: {meaning}" for symbol, (_, meaning) in SYMBOLS.items()),
    ]
    for row, line in enumerate(lines):
        sheet.write_string(row, 0, line, wrapped)


def _over_years(book: "Workbook", pack: Pack) -> None:
    years = pack.years
    sheet = add_sheet(book, "Measures", ("Indicator", "Measure", "Chapter", *years, "Grade"))
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 2, 34)
    rows = (
        (which.indicator_id, name, indicator.strategy_priority, [pack.figures.of(which, year) for year in years])
        for indicator in pack.figures.indicators.values()
        for which, name in _all_of(pack, indicator.indicator_id)
    )
    count = 0
    for count, (indicator_id, name, priority, figures) in enumerate(rows, start=1):
        for place, text in enumerate((indicator_id, name, priority)):
            sheet.write_string(count, place, text)
        for place, figure in enumerate(figures, start=3):
            _write(sheet, count, place, figure)
        last = figures[-1]
        sheet.write_string(count, 3 + len(years), (last.grade if last else None) or "")
    _finish(sheet, f"Placement sufficiency {pack.year}", count, 3 + len(years), frozen=2)


def _all_of(pack: Pack, indicator_id: str) -> Iterator[tuple[Which, str]]:
    for which in (Which(indicator_id), Which(indicator_id, NUMBER)):
        if pack.figures.years(which):
            yield which, name_of(pack, which)
    for breakdown in pack.figures.own_breakdowns(indicator_id):
        for line in pack.figures.lines(indicator_id, breakdown):
            which = Which(indicator_id, breakdown, line)
            yield (
                which,
                f"{name_of(pack, Which(indicator_id))}, {kind_in_words(breakdown)}: {line_in_words(*which[1:])}",
            )


def _groups(book: "Workbook", pack: Pack) -> None:
    heads = ("Indicator", "Measure", "Group", "Which", "Figure", "Counted", "Out of")
    sheet = add_sheet(book, "Groups", heads)
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 3, 28)
    row = 0
    for indicator_id in pack.figures.indicators:
        for breakdown in pack.figures.groups(indicator_id):
            for line in pack.figures.lines(indicator_id, breakdown):
                figure = pack.figures.now(Which(indicator_id, breakdown, line))
                if figure is None:
                    continue
                row += 1
                named = (
                    indicator_id,
                    name_of(pack, Which(indicator_id)),
                    kind_in_words(breakdown),
                    line_in_words(breakdown, line),
                )
                for place, text in enumerate(named):
                    sheet.write_string(row, place, text)
                _write(sheet, row, 4, figure)
                for place, number in ((5, figure.numerator), (6, figure.denominator)):
                    if number is not None:
                        sheet.write_number(row, place, number)
    _finish(sheet, f"Groups of children, {pack.year}", row, len(heads) - 1, frozen=2)


def _actions(book: "Workbook", pack: Pack) -> None:
    heads = ("Priority", "Key", "Action", "Owner", "Start", "Due", "Status", "Re-planned", "Evidence", "Indicators")
    sheet = add_sheet(book, "Actions", heads)
    sheet.set_column(2, 2, 60)
    sheet.set_column(7, 8, 40)
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    actions: Sequence = pack.actions or ()
    for row, action in enumerate(actions, start=1):
        moved = "; ".join(f"was {each.was:%d/%m/%Y}: {each.why}" for each in action.replanned)
        cells = (action.priority, action.key, action.text, action.owner, action.start, action.due, action.status)
        for place, cell in enumerate((*cells, moved, action.evidence, ", ".join(action.indicators))):
            if isinstance(cell, str):
                sheet.write_string(row, place, cell)
            else:
                sheet.write_datetime(row, place, cell, day)
    _finish(sheet, "Actions", len(actions), len(heads) - 1, frozen=3)


def _write(sheet, row: int, column: int, figure: Figure | None) -> None:
    """A number where it may be seen, its symbol where not, nothing where there is no figure."""
    if figure is None:
        return
    if figure.shown is None:
        sheet.write_string(row, column, figure.symbol or "x")
    else:
        sheet.write_number(row, column, figure.shown)


def _finish(sheet, title: str, rows: int, last_column: int, frozen: int) -> None:
    sheet.autofilter(0, 0, max(rows, 1), last_column)
    sheet.freeze_panes(1, frozen)
    fit_to_paper(sheet, title)
