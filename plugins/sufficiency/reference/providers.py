"""Ofsted's list of providers, whichever year's layout it comes in: CSV or XLSX."""

import csv
from pathlib import Path

import pyarrow as pa

from sufficiency.errors import SufficiencyError
from sufficiency.rules.modules import PROVIDER_FIELDS

# The heading in the return's own words, then what Ofsted's lists have called it in one year or another.
HEADINGS = {
    "urn": ("urn", "provider urn", "setting urn", "web link urn"),
    "place_codes": ("place_codes", "placement codes", "place codes", "placement type codes"),
    "provider_codes": ("provider_codes", "placement provider codes", "provider codes"),
    "postcode": ("postcode", "setting address postcode", "provider postcode"),
    "la_code": ("la_code", "la code", "local authority code"),
    "reg_end": ("reg_end", "registration end date", "date closed", "registration ended"),
}


def read_provider_list(path: Path) -> pa.Table:
    """The list as text columns urn, place_codes, provider_codes, postcode, la_code, reg_end; one row as in the file.

    Raises SufficiencyError when there is no such file, it cannot be read, or it has no column of URNs.
    """
    if not path.is_file():
        raise SufficiencyError(f"There is no provider list {path.name}: check where Ofsted's list was saved.")
    rows = _rows_of_workbook(path) if path.suffix.lower() in (".xlsx", ".xlsm") else _rows_of_csv(path)
    start, places = _find_heading(rows, path.name)
    body = [row for row in rows[start + 1 :] if any(row)]
    return pa.table(
        {field: pa.array([_cell(row, places.get(field)) for row in body], pa.string()) for field in PROVIDER_FIELDS}
    )


def _rows_of_csv(path: Path) -> list[list[str]]:
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    return list(csv.reader(text.replace("\0", "").splitlines()))


def _rows_of_workbook(path: Path) -> list[list[str]]:
    from openpyxl import load_workbook

    try:
        sheet = load_workbook(path, read_only=True, data_only=True).worksheets[0]
    except Exception as fault:
        raise SufficiencyError(f"{path.name} is not a workbook that can be read: save it as XLSX or CSV.") from fault
    return [[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]


def _text(value: object) -> str:
    if value is None:
        return ""
    if hasattr(value, "strftime"):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _find_heading(rows: list[list[str]], name: str) -> tuple[int, dict[str, int]]:
    """The first row that names a URN column (title rows stand above it), and where each field stands."""
    for number, row in enumerate(rows[:20]):
        titles = [title.strip().lower() for title in row]
        places = {
            field: titles.index(heading)
            for field, headings in HEADINGS.items()
            for heading in headings
            if heading in titles
        }
        if "urn" in places:
            return number, places
    raise SufficiencyError(f"{name} has no column 'URN' in its first rows: is it Ofsted's list of providers?")


def _cell(row: list[str], place: int | None) -> str | None:
    return row[place].strip() or None if place is not None and place < len(row) else None
