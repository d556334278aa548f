"""A sheet of a workbook as lines of text."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from sufficiency.errors import SufficiencyError


def sheet_lines(file: Path, sheet: str | None) -> list[list[str]]:
    """Every line of a sheet, by default the first. Raises SufficiencyError for a damaged workbook or no such sheet."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(file, read_only=True, data_only=True)
        name = sheet or book.sheetnames[0]
        if name not in book.sheetnames:
            raise SufficiencyError(f"{file.name} has no sheet '{name}': it has {', '.join(book.sheetnames)}.")
        return [[_cell(cell) for cell in line] for line in book[name].iter_rows(values_only=True)]
    except (BadZipFile, InvalidFileException, KeyError, OSError, EOFError) as fault:
        raise SufficiencyError(
            f"{file.name} cannot be opened as a workbook: it is damaged or was cut short. Ask for it again."
        ) from fault


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case datetime():
            return value.isoformat(sep=" ", timespec="seconds")
        case date() | time():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
