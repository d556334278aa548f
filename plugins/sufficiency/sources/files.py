"""A folder of CSV files and workbooks, as offices deliver them: titles above, totals below, columns by any name."""

import hashlib
from pathlib import Path

import duckdb
import pyarrow as pa

from sufficiency.contracts import Contract
from sufficiency.errors import SufficiencyError
from sufficiency.sources.headings import column_names, find_headings
from sufficiency.sources.layout import Layout, layout_of, plain
from sufficiency.sources.rows import own_rows, stage_events, without_totals
from sufficiency.sources.source import Arrival, match_columns
from sufficiency.sources.text_file import decoded, is_cut_short, lines_of, read_csv
from sufficiency.sources.workbook import sheet_lines

SUFFIXES = (".csv", ".txt", ".xlsx", ".xlsm")


class FileFolder:
    """Tables from files. A table's files are named in the column map, or are `<table>.csv` or `.xlsx`."""

    system = "files"
    is_refreshed = False

    def __init__(self, path: str | Path, column_map: str | None = None, files: dict[str, str] | None = None) -> None:
        self._path = Path(path)
        self._column_map = column_map
        self._files = files or {}
        self.read_from: dict[Path, set[str]] = {}  # which tables each file gave, or should have given
        if not self._path.is_dir():
            raise SufficiencyError(f"There is no folder {path}: check the path in authority.yml.")

    def read(self, db: duckdb.DuckDBPyConnection, contract: Contract) -> Arrival | None:
        """The contract's table from all of its files, in the order of their names."""
        layout, files = self._found(contract)
        if not files:
            return None
        pieces, extras, skipped = [], 0, 0
        for file in files:
            rows, blank = _rows(file, contract, layout)
            matched, extra = match_columns(contract, rows.column_names, file.name, layout.absent)
            own = rows.select(list(matched.values())).rename_columns(list(matched))
            own = own.append_column("_source_file", pa.array([file.name] * rows.num_rows, pa.string()))
            pieces.append(own.append_column("_row_number", pa.array(range(1, rows.num_rows + 1), pa.int64())))
            extras, skipped = max(extras, extra), skipped + blank
        together = pa.concat_tables(pieces, promote_options="default")
        columns = tuple(name for name in contract.column_names if name in together.column_names)
        db.register("arrival", together)
        source_object = files[0].name if len(files) == 1 else f"{len(files)} files"
        return Arrival("arrival", columns, extras, source_object, has_order=True, skipped=skipped, month=layout.month)

    def fingerprint(self, contract: Contract) -> str | None:
        """The names and bytes of the table's files, and how they are to be read."""
        layout, files = self._found(contract)
        digest = hashlib.sha256(repr(layout).encode())
        for file in files:
            digest.update(f"{file.name}\0{file.stat().st_size}\0".encode())
            with file.open("rb") as opened:
                digest.update(hashlib.file_digest(opened, "sha256").digest())
        return digest.hexdigest()

    def _found(self, contract: Contract) -> tuple[Layout, list[Path]]:
        """How the contract's files look, and which they are."""
        named = self._files.get(contract.table)
        layout = Layout(file=named) if named else layout_of(contract, self._column_map)
        pattern = layout.file or f"{contract.table}.*"
        found = [file for file in self._path.glob(pattern) if file.suffix.lower() in SUFFIXES]
        files = sorted(file for file in found if file.is_file() and not file.name.startswith((".", "~$")))
        for file in files:
            self.read_from.setdefault(file, set()).add(contract.table)
        return layout, files

    def close(self) -> None:
        """Nothing is held open."""


def _rows(file: Path, contract: Contract, layout: Layout) -> tuple[pa.Table, int]:
    """The rows under the contract's own names, and how many lines were no rows."""
    key = layout.key(contract)
    lines, above = _lines(file, contract, layout)
    rows, skipped = without_totals(lines, key)
    if layout.stages:
        events = stage_events(rows, contract, layout, file.name)
        rows, others = own_rows(events, contract, contract.key)
    elif layout.shared:
        rows, others = own_rows(rows, contract, key)
    else:
        others = 0
    return rows, above + skipped + others


def _lines(file: Path, contract: Contract, layout: Layout) -> tuple[pa.Table, int]:
    """Every line below the headings, named by them, and how many stand above."""
    key = layout.key(contract)
    is_workbook = file.suffix.lower() in (".xlsx", ".xlsm")
    if not is_workbook and is_cut_short(file):
        raise SufficiencyError(f"{file.name} was cut short: it ends within a row. Ask for it again.")
    if not is_workbook and layout.header_row in (None, 1) and layout.header_rows == 1:
        rows, _ = read_csv(file)
        renamed = [layout.names.get(plain(name), plain(name)) for name in rows.column_names]
        if set(key) <= set(renamed) and len(set(renamed)) == len(renamed):
            return rows.rename_columns(renamed), 0
    lines = sheet_lines(file, layout.sheet) if is_workbook else lines_of(decoded(file)[0])
    start = find_headings(lines, layout, key, file.name, contract.table)
    places: dict[str, int] = {}
    for place, name in enumerate(column_names(lines, start, layout)):
        if name:
            places.setdefault(name, place)
    if lacking := set(key) - set(places):
        raise SufficiencyError(
            f"{file.name} lacks {', '.join(sorted(lacking))} in line {start + 1}, where the column map says its"
            " headings are. Ask whether its layout was changed, and mend the map."
        )
    body = lines[start + 1 :]
    rows = pa.table(
        {
            name: pa.array([line[place] if place < len(line) else "" for line in body], pa.string())
            for name, place in places.items()
        }
    )
    return rows, start
