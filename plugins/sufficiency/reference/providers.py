"""Ofsted's list of providers, whichever year's layout it comes in: CSV or XLSX."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from sufficiency.errors import SufficiencyError
from sufficiency.rules.modules import PROVIDER_FIELDS
from sufficiency.sources.text_file import decoded, lines_of

# The heading in the return's own words, then what Ofsted's lists have called it in one year or another.
HEADINGS = {
    "urn": ("urn", "provider urn", "setting urn", "web link urn"),
    "place_codes": ("place_codes", "placement codes", "placement code", "place codes", "placement type codes"),
    "provider_codes": ("provider_codes", "placement provider codes", "placement provider code", "provider codes"),
    "postcode": ("postcode", "setting address postcode", "provider postcode", "post code"),
    "la_code": ("la_code", "la code", "local authority code", "ons la code"),
    "reg_end": ("reg_end", "registration end date", "date closed", "registration ended", "deregistration date"),
}
TITLE_ROWS = 20  # titles and notes may stand above the headings, not a page of them


def read_provider_list(path: Path) -> pa.Table:
    """The list as text columns urn, place_codes, provider_codes, postcode, la_code, reg_end; one row as in the file.

    Of a workbook every sheet with URNs is read: children's homes and supported accommodation come as two.
    Raises SufficiencyError when there is no such file, it cannot be read, or it has no column of URNs.
    """
    if not path.is_file():
        raise SufficiencyError(f"There is no provider list {path.name}: check where Ofsted's list was saved.")
    sheets = _sheets_of_workbook(path) if path.suffix.lower() in (".xlsx", ".xlsm") else [lines_of(decoded(path)[0])]
    known = [(rows, *found) for rows in sheets if (found := _find_heading(rows))]
    if not known:
        raise SufficiencyError(f"{path.name} has no column 'URN' in its first rows: is it Ofsted's list of providers?")
    body = [(row, places) for rows, start, places in known for row in rows[start + 1 :] if any(row)]
    return pa.table(
        {
            field: pa.array([_cell(row, places.get(field)) for row, places in body], pa.string())
            for field in PROVIDER_FIELDS
        }
    )


def _sheets_of_workbook(path: Path) -> Iterator[list[list[str]]]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(path, read_only=True, data_only=True)
        yield from ([[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)] for sheet in book)
    except Exception as fault:
        raise SufficiencyError(f"{path.name} is not a workbook that can be read: save it as XLSX or CSV.") from fault


def _text(value: object) -> str:
    if value is None:
        return ""
    if hasattr(value, "strftime"):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _find_heading(rows: list[list[str]]) -> tuple[int, dict[str, int]] | None:
    """The first row that names a URN column (title rows stand above it), and where each field stands."""
    for number, row in enumerate(rows[:TITLE_ROWS]):
        titles = [" ".join(title.lower().split()) for title in row]
        places = {
            field: titles.index(heading)
            for field, headings in HEADINGS.items()
            for heading in reversed(headings)
            if heading in titles
        }
        if "urn" in places:
            return number, places
    return None


def _cell(row: list[str], place: int | None) -> str | None:
    return row[place].strip() or None if place is not None and place < len(row) else None
