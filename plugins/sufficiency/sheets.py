"""Workbooks for people: cells that stay what they are, headings that stay in sight, the same rows the same bytes."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def open_book(data: IO[bytes], stamp: date) -> "Workbook":
    """A workbook, to be used in a `with`. stamp: its day of making, so that the clock does not change its bytes."""
    import xlsxwriter

    # Cells are written as text, whatever they begin with: a formula in somebody's data stays harmless.
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    book = xlsxwriter.Workbook(data, options)
    book.set_properties({"created": datetime.combine(stamp, time())})
    return book


def add_sheet(book: "Workbook", name: str, headings: Sequence[str]) -> "Worksheet":
    """A sheet with its headings in bold, which stay in sight."""
    bold = book.add_format({"bold": True, "bottom": 1})
    sheet = book.add_worksheet(name)
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, bold)
        sheet.set_column(column, column, max(10, len(heading) + 2))
    sheet.freeze_panes(1, 0)
    return sheet


def fit_to_paper(sheet: "Worksheet", title: str, repeat_heading: bool = True) -> None:
    """Print on A4 across: all columns on a page, the headings on each, the title above and the page's number below."""
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_header("&L" + title.replace("&", "&&"))
    sheet.set_footer("&RPage &P of &N")
    if repeat_heading:
        sheet.repeat_rows(0)


def harmless(text: str) -> str:
    """A text for a CSV that people open in a spreadsheet: what would be run as a formula is shown instead."""
    return f"'{text}" if text.startswith(FORMULA) else text
