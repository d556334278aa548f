"""Check any folder of SSDA903 files against every DfE rule."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import pyarrow as pa

from sufficiency.collection_year import CollectionYear
from sufficiency.errors import SufficiencyError
from sufficiency.home import reference_dir
from sufficiency.reference import postcodes
from sufficiency.reference.providers import read_provider_list
from sufficiency.rules import Context, Outcome, load_modules, rules, run_rules
from sufficiency.ssda903.modules import BY_TABLE
from sufficiency.ssda903.reading import ReturnFolder, read_return_folder


@dataclass
class Validation:
    """What the rules say of a folder.

    outcomes: one per rule in force. folder: the files as read, for reports. problems: sentences about files that
    could not be used.
    """

    collection_year: CollectionYear
    folder: ReturnFolder
    outcomes: list[Outcome]
    problems: list[str] = field(default_factory=list)

    def flags(self) -> dict[str, dict[str, list[int]]]:
        """Rows at fault: {rule: {DfE's table name: [0-based data row numbers]}}; rules that passed are left out."""
        return {
            outcome.rule.code: {in_words(table): rows for table, rows in outcome.rows.items()}
            for outcome in self.outcomes
            if outcome.status == "failed"
        }

    def with_status(self, status: str) -> Iterator[Outcome]:
        """The outcomes that are passed, failed or not_run; errors before queries."""
        found = [outcome for outcome in self.outcomes if outcome.status == status]
        return iter(sorted(found, key=lambda outcome: outcome.rule.level))

    @property
    def has_failures(self) -> bool:
        """Whether any rule failed."""
        return any(outcome.status == "failed" for outcome in self.outcomes)


def in_words(table: str) -> str:
    """DfE's name of a table; last year's keeps its ending: Episodes_last."""
    name = BY_TABLE[table.removesuffix("_last")].name
    return f"{name}_last" if table.endswith("_last") else name


def validate_folder(
    folder: Path,
    collection_year: CollectionYear,
    previous: Path | None = None,
    own_la: str | None = None,
    provider_list: Path | None = None,
) -> Validation:
    """Check the files of a folder, CSV or XML, against every rule in force in the collection year.

    previous: last year's folder; without it the rules that compare with last year are not run. own_la: the ONS
    code of the returning authority. provider_list: Ofsted's list, CSV or XLSX.
    Raises SufficiencyError when the folder holds no file of the return.
    """
    this_year = _read(folder)
    last_year = _read(previous) if previous else None
    with duckdb.connect() as db:
        tables = {table: _register(db, table, rows) for table, rows in this_year.modules.items()}
        if last_year:
            tables |= {
                f"{table}_last": _register(db, f"{table}_last", rows) for table, rows in last_year.modules.items()
            }
        if provider_list:
            db.register("cells_provider_info", read_provider_list(provider_list))
            tables["provider_info"] = "cells_provider_info"
        context = load_modules(
            db,
            tables,
            Context(
                collection_year=str(collection_year),
                own_la=own_la,
                is_xml=this_year.is_xml,
                postcodes=f"select * from read_parquet('{postcodes.ensure(reference_dir())}')",
            ),
        )
        outcomes = list(run_rules(db, rules(), context))
    problems = list(this_year.problems) + [f"last year: {problem}" for problem in (last_year or this_year).problems]
    return Validation(collection_year, this_year, outcomes, problems if last_year else list(this_year.problems))


def _read(folder: Path) -> ReturnFolder:
    found = read_return_folder(folder)
    if not found.modules:
        raise SufficiencyError(
            f"{folder} holds no file of the SSDA903 return. "
            + (" ".join(found.problems) or "Files are known by their columns: CHILD, DECOM, RNE … is Episodes.")
        )
    return found


def _register(db: duckdb.DuckDBPyConnection, table: str, rows: pa.Table) -> str:
    db.register(f"cells_{table}", rows)
    return f"select row_number::integer as row_id, * exclude (row_number) from cells_{table}"
