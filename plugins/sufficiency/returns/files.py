"""The modules of the return as CSV files: DfE's names, its columns in its order, its dates."""

import csv
import os
from collections.abc import Sequence
from pathlib import Path

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.ssda903.modules import MODULES, Module

OWNER_ONLY = 0o600  # a child's id and date of birth on every line
BATCH = 10_000  # lines held at once, however many children there are


def write_modules(db: duckdb.DuckDBPyConnection, collection_year: CollectionYear, folder: Path) -> list[Path]:
    """Write the modules that a collection year has, each as <DfE's name>.csv; the files written, in DfE's order.

    A module without rows is a file with its heading alone. The same warehouse gives the same bytes.
    """
    return [
        _write_module(db, module, collection_year, folder / f"{module.name}.csv")
        for module in MODULES
        if module.first_year <= str(collection_year)
    ]


def _write_module(db: duckdb.DuckDBPyConnection, module: Module, collection_year: CollectionYear, path: Path) -> Path:
    rows = db.execute(
        f"select {', '.join(_cells(module))} from ssda903.{module.table} where collection_year = $year order by row_id",
        {"year": str(collection_year)},
    )
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY)
    os.fchmod(opened, OWNER_ONLY)
    with os.fdopen(opened, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(module.columns)
        while batch := rows.fetchmany(BATCH):
            writer.writerows(batch)
    return path


def _cells(module: Module) -> Sequence[str]:
    """The columns that hold a cell as the file has it; a date's is the text beside it."""
    return [f"{field}_text" if module.is_date(field) else field for field in module.fields]
