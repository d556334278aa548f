"""Read the files of an SSDA903 return, CSV or XML, as they come: cells as text, nothing repaired.

A CSV file is known by its set of column names; neither its name nor the order of its columns matters. What cannot
be used is told in `problems`, in sentences that never repeat a cell: a file without a header would show a child.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa

from sufficiency.collection_year import CollectionYear
from sufficiency.errors import SufficiencyError
from sufficiency.sources.text_file import read_csv
from sufficiency.ssda903.modules import BY_TABLE, MODULES, Module
from sufficiency.ssda903.xml_file import read_xml

# What our own files and other tools add to a module: read when there, missed by nobody.
EXTRAS = {"episodes": {"PL_LA", "PL_LOCATION", "PL_DISTANCE"}, "header": {"UASC"}}
YEAR_FOLDER = re.compile(r"(\d{4})[-_ ](?:20)?(\d{2})")


@dataclass
class ReturnFolder:
    """A return as read.

    modules: table name → its rows: text columns in DfE's order and `row_number`, the 0-based place of the row.
    problems: sentences about files, or parts of files, that could not be used. is_xml: whether its header came as
    XML. from_csv: the modules that came as CSV; the same module in an XML file beside them is not read again.
    """

    modules: dict[str, pa.Table] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    is_xml: bool = False
    from_csv: set[str] = field(default_factory=set)

    def add(self, table: str, rows: pa.Table, file: Path) -> None:
        """Append rows to a module; a module in several files is numbered on in the order of their names."""
        if table in self.modules:
            self.problems.append(f"{file.name} is a second file of {BY_TABLE[table].name}: its rows were added.")
            rows = pa.concat_tables([self.modules[table], rows], promote_options="default")
        self.modules[table] = rows


def read_return_folder(path: Path) -> ReturnFolder:
    """Every file of the return in a folder, or the one file that `path` is.

    Raises SufficiencyError when there is no such folder.
    """
    path = Path(path)
    if not path.exists():
        raise SufficiencyError(f"There is no folder {path}: check the path of the return's files.")
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    found = ReturnFolder()
    for file in _once(files):
        if file.is_file() and not file.name.startswith((".", "~$")):
            _read_file(file, found)
    for table, rows in found.modules.items():
        found.modules[table] = _numbered(BY_TABLE[table], rows)
    return found


def _once(files: list[Path]) -> list[Path]:
    """CSV files first, XML after them; of a build of ours, told by its manifest, only the CSV files."""
    if any(file.name == "manifest.json" for file in files):
        return [file for file in files if file.suffix.lower() == ".csv"]
    return sorted(files, key=lambda file: (file.suffix.lower() == ".xml", file.name))


def read_return_years(path: Path) -> list[tuple[CollectionYear, ReturnFolder]]:
    """The returns of several collection years: DIR/2024-25/…, DIR/2025-26/…, oldest first.

    Raises SufficiencyError when no folder is named after a collection year.
    """
    path = Path(path)
    if not path.is_dir():
        raise SufficiencyError(f"There is no folder {path}: check the path of the source kind ssda903.")
    years = []
    for folder in sorted(path.iterdir()):
        if folder.is_dir() and (match := YEAR_FOLDER.fullmatch(folder.name)):
            years.append((CollectionYear.parse(f"{match[1]}/{match[2]}"), read_return_folder(folder)))
    if not years:
        raise SufficiencyError(
            f"{path} holds no folder of a collection year: put each year's files in a folder such as 2025-26."
        )
    return sorted(years, key=lambda pair: pair[0])


def _read_file(file: Path, found: ReturnFolder) -> None:
    if file.stat().st_size == 0:
        found.problems.append(f"{file.name} is empty.")
        return
    match file.suffix.lower():
        case ".xml":
            tables, problems = read_xml(file)
            twice = [BY_TABLE[table].name for table in tables if table in found.from_csv]
            if twice:
                found.problems.append(f"{file.name}: {', '.join(twice)} not read, for CSV files hold them already.")
            for table, rows in tables.items():
                if table not in found.from_csv:
                    found.add(table, rows, file)
                    found.is_xml = found.is_xml or table == "header"
            found.problems += problems
        case ".csv" | ".txt":
            rows, problems = read_csv(file)
            found.problems += problems
            _add_csv(file, rows, found)
            found.from_csv = set(found.modules)
        case suffix:
            found.problems.append(f"{file.name} was not read: '{suffix}' is neither CSV nor XML.")


def _add_csv(file: Path, rows: pa.Table, found: ReturnFolder) -> None:
    columns = set(rows.column_names)
    module = next((module for module in MODULES if set(module.columns) == columns - _extras(module)), None)
    if module is None:
        complete = [module for module in MODULES if set(module.columns) <= columns]
        module = max(complete, key=lambda module: len(module.columns), default=None)
        if module is None:
            found.problems.append(f"{file.name} was not read: {_why_unknown(columns)}")
            return
        extra = [name for name in rows.column_names if name in columns - set(module.columns) - _extras(module)]
        named = ", ".join(name[:40] for name in extra[:5]) + f" and {len(extra) - 5} more" * (len(extra) > 5)
        found.problems.append(
            f"{file.name} has {'columns' if len(extra) > 1 else 'a column'} that {module.name} does not: {named}. "
            "Read without, but the DfE's own collection refuses such a file."
        )
    wanted = [name for name in (*module.columns, *sorted(_extras(module))) if name in columns]
    found.add(module.table, rows.select(wanted).rename_columns([name.lower() for name in wanted]), file)


def _extras(module: Module) -> set[str]:
    return EXTRAS.get(module.table, set())


def _why_unknown(columns: set[str]) -> str:
    nearest = max(MODULES, key=lambda module: len(columns & set(module.columns)) / len(module.columns))
    if len(columns & set(nearest.columns)) < 2:
        return "its first line names no table of the return (is the line with the column names missing?)."
    missing = [name for name in nearest.columns if name not in columns]
    return f"it looks like {nearest.name} but lacks the column{'s' * (len(missing) > 1)} {', '.join(missing)}."


def _numbered(module: Module, rows: pa.Table) -> pa.Table:
    """The module's own columns first, in DfE's order; then extras; then the row's number."""
    names = [*module.fields, *(name for name in rows.column_names if name not in module.fields)]
    numbers = pa.array(range(rows.num_rows), pa.int64())
    return rows.select(names).append_column("row_number", numbers)
