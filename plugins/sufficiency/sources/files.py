"""A folder of CSV files and workbooks, as offices deliver them: titles above, totals below, columns by any name."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import duckdb
import pyarrow as pa
import yaml

from sufficiency.contracts import COLUMN_MAP, Contract
from sufficiency.errors import SufficiencyError
from sufficiency.project import CONTRACTS
from sufficiency.sources.source import Arrival, match_columns
from sufficiency.sources.text_file import decoded, lines_of, read_csv

SUFFIXES = (".csv", ".txt", ".xlsx", ".xlsm")
TITLES = 20  # lines above the column names that are searched for them
TOTAL = re.compile(r"\W*(grand |sub ?|sub-)?totals?\b", re.IGNORECASE)


@dataclass(frozen=True)
class Layout:
    """How a table's files look. columns: heading → the contract's column; what is not listed has the same name."""

    file: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    columns: dict[str, str] = field(default_factory=dict)


class FileFolder:
    """Tables from files. A table's files are named in the column map, or are `<table>.csv` or `.xlsx`."""

    system = "files"

    def __init__(self, path: str | Path, column_map: str | None = None, files: dict[str, str] | None = None) -> None:
        self._path = Path(path)
        self._column_map = column_map
        self._files = files or {}
        self.read_from: dict[Path, set[str]] = {}  # which tables each file gave, or should have given
        if not self._path.is_dir():
            raise SufficiencyError(f"There is no folder {path}: check the path in authority.yml.")

    def read(self, db: duckdb.DuckDBPyConnection, contract: Contract) -> Arrival | None:
        """The contract's table from all of its files, in the order of their names."""
        layout = self._layout(contract)
        files = self._files_of(contract, layout)
        if not files:
            return None
        pieces, extras, skipped = [], 0, 0
        for file in files:
            self.read_from.setdefault(file, set()).add(contract.table)
        for file in files:
            rows, blank = _rows(file, contract, layout)
            matched, extra = match_columns(contract, rows.column_names, file.name)
            named = rows.select(list(matched.values())).rename_columns(list(matched))
            named = named.append_column("_source_file", pa.array([file.name] * rows.num_rows, pa.string()))
            pieces.append(named.append_column("_row_number", pa.array(range(1, rows.num_rows + 1), pa.int64())))
            extras, skipped = max(extras, extra), skipped + blank
        together = pa.concat_tables(pieces, promote_options="default")
        columns = tuple(name for name in contract.column_names if name in together.column_names)
        db.register("arrival", together)
        source_object = files[0].name if len(files) == 1 else f"{len(files)} files"
        return Arrival("arrival", columns, extras, source_object, has_order=True, skipped=skipped)

    def _layout(self, contract: Contract) -> Layout:
        if file := self._files.get(contract.table):
            return Layout(file=file)
        path = Path(self._column_map) if self._column_map else CONTRACTS / contract.source / COLUMN_MAP
        return read_column_map(path).get(contract.table, Layout())

    def _files_of(self, contract: Contract, layout: Layout) -> list[Path]:
        pattern = layout.file or f"{contract.table}.*"
        found = [file for file in self._path.glob(pattern) if file.suffix.lower() in SUFFIXES]
        return sorted(file for file in found if file.is_file() and not file.name.startswith((".", "~$")))

    def close(self) -> None:
        """Nothing is held open."""


def read_column_map(path: Path) -> dict[str, Layout]:
    """How each table's files look; empty where there is no such file and none was asked for.

    Raises SufficiencyError for a key that means nothing.
    """
    if not path.is_file():
        if path.is_relative_to(CONTRACTS):
            return {}
        raise SufficiencyError(f"There is no column map {path}: check column_map in authority.yml.")
    raw = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    known = set(Layout.__dataclass_fields__)
    for table, entry in raw.items():
        if unknown := set(entry) - known:
            raise SufficiencyError(
                f"{path.name}: {table} has an unknown key {', '.join(sorted(unknown))}."
                f" Known: {', '.join(sorted(known))}."
            )
    return {table: Layout(**entry) for table, entry in raw.items()}


def _rows(file: Path, contract: Contract, layout: Layout) -> tuple[pa.Table, int]:
    """The rows under the contract's own names, and how many lines were no rows."""
    names = {_plain(heading): column for heading, column in layout.columns.items()}
    is_workbook = file.suffix.lower() in (".xlsx", ".xlsm")
    if not is_workbook and layout.header_row in (None, 1):
        rows, _ = read_csv(file)
        renamed = [names.get(_plain(name), _plain(name)) for name in rows.column_names]
        if set(contract.key) <= set(renamed) and len(set(renamed)) == len(renamed):
            return _without_totals(rows.rename_columns(renamed), contract)
    lines = _workbook(file, layout.sheet) if is_workbook else lines_of(decoded(file)[0])
    start = (layout.header_row or _find_header(lines, names, contract, file)) - 1
    if start >= len(lines):
        raise SufficiencyError(f"{file.name} ends before line {start + 1}, where its column names should be.")
    columns = [names.get(_plain(cell), _plain(cell)) for cell in lines[start]]
    places: dict[str, int] = {}
    for place, name in enumerate(columns):
        if name:
            places.setdefault(name, place)
    body = lines[start + 1 :]
    rows = pa.table(
        {
            name: pa.array([line[place] if place < len(line) else "" for line in body], pa.string())
            for name, place in places.items()
        }
    )
    kept, dropped = _without_totals(rows, contract)
    return kept, dropped + start


def _plain(heading: str) -> str:
    """A heading without case, spaces and marks: 'Household no.' and 'household_no' are one."""
    return re.sub(r"\W+", "_", heading.strip().lower()).strip("_")


def _find_header(lines: list[list[str]], names: dict[str, str], contract: Contract, file: Path) -> int:
    for number, line in enumerate(lines[:TITLES], 1):
        found = {names.get(_plain(cell), _plain(cell)) for cell in line}
        if set(contract.key) <= found:
            return number
    raise SufficiencyError(
        f"{file.name} has no line with the column names of {contract.table} among its first {TITLES}: it needs at"
        f" least {', '.join(contract.key)}. If they are called otherwise, say so in the column map."
    )


def _without_totals(rows: pa.Table, contract: Contract) -> tuple[pa.Table, int]:
    """Leave out blank lines and totals: lines whose key is empty and whose first filled cell says total, if any."""
    columns = [rows.column(name).to_pylist() for name in contract.key]
    suspects = [place for place, key in enumerate(zip(*columns, strict=True)) if not all(map(_filled, key))]
    dropped = set()
    for place in suspects:
        cells = [cell for cell in rows.slice(place, 1).to_pylist()[0].values() if _filled(cell)]
        if not cells or TOTAL.match(cells[0]):
            dropped.add(place)
    if not dropped:
        return rows, 0
    return rows.take([place for place in range(rows.num_rows) if place not in dropped]), len(dropped)


def _filled(cell: str | None) -> bool:
    return bool(cell and cell.strip())


def _workbook(file: Path, sheet: str | None) -> list[list[str]]:
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
