"""Check any folder of SSDA903 files against every DfE rule."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from sufficiency.collection_year import CollectionYear
from sufficiency.errors import SufficiencyError
from sufficiency.home import reference_dir
from sufficiency.reference import postcodes
from sufficiency.reference.providers import read_provider_list
from sufficiency.rules import Context, Outcome, load_modules, rules, run_rules
from sufficiency.rules.rule_file import NEEDS
from sufficiency.ssda903.modules import BY_TABLE, MODULES, Module
from sufficiency.ssda903.reading import ReturnFolder, read_return_folder

MANY_ROWS = 2_000_000  # beneath, two threads wait for each other longer than they work


@dataclass
class Validation:
    """What the rules say of a folder.

    outcomes: one per rule in force. folder: the files as read, for reports. problems: sentences about files that
    could not be used. loaded: the tables that the rules found at hand.
    """

    collection_year: CollectionYear
    folder: ReturnFolder
    outcomes: list[Outcome]
    problems: list[str] = field(default_factory=list)
    loaded: frozenset[str] = frozenset()

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

    def not_run(self) -> dict[str, int]:
        """How many rules were not run, by what would have to be given for them to run; the most first."""
        absent = [module.name for module in MODULES if module.table not in self.loaded and self._has(module)]
        reasons = Counter(_remedy(outcome, self.loaded, absent) for outcome in self.with_status("not_run"))
        return dict(reasons.most_common())

    def _has(self, module: Module) -> bool:
        return module.first_year <= str(self.collection_year)

    @property
    def has_failures(self) -> bool:
        """Whether any rule failed."""
        return any(outcome.status == "failed" for outcome in self.outcomes)


def _remedy(outcome: Outcome, loaded: frozenset[str], absent: list[str]) -> str:
    """What would have to be given for a rule to run: words that follow `8 rules`."""
    missing = [table for table in outcome.rule.required_tables if table not in loaded]
    if any(table in BY_TABLE for table in missing):
        return f"for want of a module that no file holds ({', '.join(absent)})"
    if "provider_info" in missing:
        return "for want of Ofsted's list of providers: give --provider-list"
    if missing and "header_last" not in loaded:
        return "for want of last year's files: give --previous"
    if missing:
        return "for want of a module that last year's files do not hold"
    if outcome.why == NEEDS["own_la"]:
        return "for want of the authority whose return it is: give --la"
    return f"because {outcome.why}"


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
    as_at: date | None = None,
) -> Validation:
    """Check the files of a folder, CSV or XML, against every rule in force in the collection year.

    previous: last year's folder; without it the rules that compare with last year are not run. own_la: the ONS
    code of the returning authority. provider_list: Ofsted's list, CSV or XLSX. as_at: the last day known of a year
    that has not ended, judged in place of its 31 March.
    Raises SufficiencyError when the folder holds no file of the return, or as_at lies before the year.
    """
    if as_at and as_at < collection_year.start:
        raise SufficiencyError(f"{collection_year} begins on {collection_year.start:%d/%m/%Y}: give a later --as-at.")
    this_year = _read(folder)
    last_year = _read(previous) if previous else None
    with database_for(this_year, last_year) as db:
        tables = {table: register(db, table, rows) for table, rows in this_year.modules.items()}
        if last_year:
            tables |= {
                f"{table}_last": register(db, f"{table}_last", rows) for table, rows in last_year.modules.items()
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
                as_at=as_at,
            ),
        )
        outcomes = list(run_rules(db, rules(), context))
    problems = list(this_year.problems)
    if last_year:
        problems += [f"Last year: {problem}" for problem in last_year.problems]
    return Validation(collection_year, this_year, outcomes, problems, frozenset(context.loaded))


def _read(folder: Path) -> ReturnFolder:
    found = read_return_folder(folder)
    if not found.modules:
        raise SufficiencyError(
            f"{folder} holds no file of the SSDA903 return. "
            + (" ".join(found.problems) or "Files are known by their columns: CHILD, DECOM, RNE … is Episodes.")
        )
    return found


def database_for(*folders: ReturnFolder | None) -> duckdb.DuckDBPyConnection:
    """A database in memory to check returns in: of one thread, save for returns so large that sharing work pays."""
    rows = sum(rows.num_rows for folder in folders if folder for rows in folder.modules.values())
    config = {"threads": 1} if rows < MANY_ROWS else {}
    return duckdb.connect(config=config | {"preserve_insertion_order": False})


def register(db: duckdb.DuckDBPyConnection, table: str, rows: pa.Table) -> str:
    """Let `db` see rows that were read; the query that yields them as a module."""
    db.register(f"cells_{table}", rows)
    return f"select row_number::integer as row_id, * exclude (row_number) from cells_{table}"
