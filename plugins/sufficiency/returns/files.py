"""The modules of the return as CSV files: DfE's names, its columns in its order, its dates."""

import csv
import os
from collections.abc import Mapping
from pathlib import Path

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.ssda903.modules import BY_TABLE, MODULES, Module

OWNER_ONLY = 0o600  # a child's id and date of birth on every line
BATCH = 10_000  # lines held at once, however many children there are


def module_queries(year: CollectionYear) -> dict[str, str]:
    """The modules that a collection year has, in DfE's order: a query each, cells as the files have them."""
    return {
        module.table: f"select row_id, {', '.join(_cells(module))} from ssda903.{module.table}"
        f" where collection_year = '{year}'"
        for module in MODULES
        if module.first_year <= str(year)
    }


def write_modules(db: duckdb.DuckDBPyConnection, modules: Mapping[str, str], folder: Path) -> list[Path]:
    """Write each module as <DfE's name>.csv; the files written, in the order of `modules`.

    modules: table name → a query with `row_id` and the module's fields as text. A module without rows is a file with
    its heading alone. The same rows give the same bytes.
    """
    return [_write_module(db, BY_TABLE[table], query, folder) for table, query in modules.items()]


def _write_module(db: duckdb.DuckDBPyConnection, module: Module, query: str, folder: Path) -> Path:
    path = folder / f"{module.name}.csv"
    rows = db.execute(f"select {', '.join(module.fields)} from ({query}) as rows order by row_id")
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY)
    os.fchmod(opened, OWNER_ONLY)
    with os.fdopen(opened, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(module.columns)
        while batch := rows.fetchmany(BATCH):
            writer.writerows(batch)
    return path


def _cells(module: Module) -> list[str]:
    """The columns that hold a cell as the file has it; a date's is the text beside it."""
    return [f"{field}_text as {field}" if module.is_date(field) else field for field in module.fields]
