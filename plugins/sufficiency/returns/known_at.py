"""The return as it was known on a past night: rebuilt in a warehouse of its own, the present one only read."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.errors import SufficiencyError
from sufficiency.home import home, returns_dir, warehouse_file
from sufficiency.landing import record_loads
from sufficiency.returns.build import MANIFEST, SIGNATURE, build_return
from sufficiency.returns.circumstances import recall
from sufficiency.rules.warehouse import check_return
from sufficiency.warehouse import dbt_vars, is_written, read_warehouse, run_dbt

RETURN_AND_ALL_BEHIND_IT = ["--select", "+path:models/returns", "--exclude", "path:models/history", "path:seeds"]


def rebuild_return(config: Config, year: CollectionYear, night: date, parent: Path | None = None) -> Path:
    """Build a year's return from what was known on a past night; the folder of the build.

    The files are those of that night's own build, byte for byte, as long as the code is the same: sources come from
    history, policies and Ofsted's list from the night's manifest. Where the night made no build of the year, today's
    policies and list are used. Raises SufficiencyError for a night before the first landing or after the last.
    """
    with as_known(config, year, night) as (settings, db):
        check_return(db, settings, year, night)
        return build_return(db, settings, year, night, parent)


@contextmanager
def as_known(config: Config, year: CollectionYear, night: date) -> Iterator[tuple[Config, duckdb.DuckDBPyConnection]]:
    """The settings of a past night, and a warehouse with the returns as they were known on it."""
    if made := build_of_night(year, night):
        config = recall(config, json.loads((made / MANIFEST).read_text(encoding="utf-8")))
    if year not in config.collection_years(night):
        raise SufficiencyError(
            f"SSDA903 {year} was not open on {night}: that night's years are "
            f"{' and '.join(map(str, config.collection_years(night)))}. Name the year in collection_years of "
            f"{config.path.name} to build it all the same."
        )
    with _warehouse_of(night) as file:
        arguments = ["run", *RETURN_AND_ALL_BEHIND_IT]
        run_dbt(arguments, dbt_vars(config, night), f"SSDA903 {year} as known on {night}", warehouse=file)
        with duckdb.connect(str(file)) as db:
            yield config, db


def build_of_night(year: CollectionYear, night: date) -> Path | None:
    """The build that a night made of a year: the frozen one if there is one, else the last."""
    builds = [folder for folder in (returns_dir() / "ssda903" / year.folder).glob(f"{night}-*") if folder.is_dir()]
    return max(builds, key=lambda folder: ((folder / SIGNATURE).exists(), folder.stat().st_mtime_ns), default=None)


@contextmanager
def _warehouse_of(night: date) -> Iterator[Path]:
    """A warehouse file that holds history as far as it was known on a night, and is gone afterwards."""
    folder = home() / "rebuild" / f"{night}.{os.getpid()}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)
    file = folder / warehouse_file().name
    try:
        _copy_what_was_known(night, file)
        yield file
    finally:
        shutil.rmtree(folder)


def _copy_what_was_known(night: date, file: Path) -> None:
    with read_warehouse():
        pass  # says in a sentence when there is none, or a night is writing it
    with duckdb.connect(str(file)) as db:
        try:
            db.execute(f"attach '{warehouse_file()}' as present (read_only)")
        except duckdb.IOException as fault:
            raise is_written() from fault
        tables = db.execute(
            "select schema_name, table_name from duckdb_tables() where database_name = 'present'"
            " and schema_name in ('history', 'identity', 'codesets') order by all"
        ).fetchall()
        for schema, table in tables:
            db.execute(f'create schema if not exists "{schema}"')
            known = f"where known_from <= date '{night}'" if schema == "history" else ""
            db.execute(f'create table "{schema}"."{table}" as select * from present."{schema}"."{table}" {known}')
        db.execute("detach present")
        record_loads(db)
        first, last = db.execute("select min(night), max(night) from operations.load").fetchone()
        if first is None or not first <= night <= last:
            known = f"the nights from {first} to {last} are known" if first else "nothing has landed yet"
            raise SufficiencyError(f"The return cannot be built as known at {night}: {known}.")
