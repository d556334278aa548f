"""A warehouse as it was known on a past night."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

import duckdb

from sufficiency.errors import SufficiencyError
from sufficiency.gates.marts import GATE as MARTS
from sufficiency.gates.rules import GATE as RULES
from sufficiency.home import home, warehouse_file
from sufficiency.landing import record_loads
from sufficiency.warehouse import is_written, read_warehouse

# What was learnt later is left out: later versions, and that a version ended later.
_AS_KNOWN = {
    "history": "select * replace (if(known_to <= date '{1}', known_to, null) as known_to) {0}"
    " where known_from <= date '{1}'",
    "history_applied": "{0} where snapshot_date <= date '{1}'",
}


@contextmanager
def past_warehouse(night: date) -> Iterator[Path]:
    """A warehouse file that holds history as far as it was known on a night, and is gone afterwards.

    Beside history it holds what only watching teaches: which problems were open, and what the gates had found before.
    Raises SufficiencyError for a night before the first landing or after the last.
    """
    parent = home() / "rebuild"
    parent.mkdir(exist_ok=True, mode=0o700)
    # A name of its own each time: dbt holds the file it opened for as long as its process lives.
    folder = Path(mkdtemp(prefix=f"{night}.", dir=parent))
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
            " and schema_name in ('history', 'history_applied', 'identity', 'codesets', 'catalogue') order by all"
        ).fetchall()
        for schema, table in tables:
            db.execute(f'create schema if not exists "{schema}"')
            everything = f'from present."{schema}"."{table}"'
            db.execute(f'create table "{schema}"."{table}" as {_AS_KNOWN.get(schema, "{}").format(everything, night)}')
        record_loads(db, until=night)
        _copy_what_was_watched(db, night)
        first, last = db.execute("select min(night), max(night) from present.operations.load").fetchone()
        db.execute("detach present")
        if first is None or not first <= night <= last:
            reach = f"the nights from {first} to {last} are known" if first else "nothing has landed yet"
            raise SufficiencyError(f"Nothing can be built as known at {night}: {reach}.")


def _copy_what_was_watched(db: duckdb.DuckDBPyConnection, night: date) -> None:
    """What each night changed, since when its problems were open, what was measured and found on the nights before."""
    db.execute(f"""
        insert into operations.violation_stretch by name
        select * replace (true as is_open) from present.operations.violation_stretch
        where date '{night}' between first_seen and last_seen
    """)
    db.execute(f"""
        insert into operations.expectation_result by name
        select * from present.operations.expectation_result
        where gate in ('{MARTS}', '{RULES}') and night < date '{night}'
    """)
    db.execute(f"""
        insert into operations.measure by name
        select * from present.operations.measure where night < date '{night}'
    """)
    db.execute(f"""
        insert into operations.return_change by name
        select * from present.operations.return_change where night <= date '{night}'
    """)
    db.execute(f"""
        insert into operations.problem_stretch by name
        select * replace (least(last_seen, date '{night}') as last_seen) from present.operations.problem_stretch
        where first_seen <= date '{night}'
    """)
    for kept in ("kept_build", "kept_member", "kept_episode"):
        db.execute(f"""
            insert into operations.{kept} by name
            select * from present.operations.{kept} where kept_on <= date '{night}'
        """)
    for watched in ("problem_check", "waiver"):
        db.execute(f"""
            insert into operations.{watched} by name
            select * from present.operations.{watched} where night <= date '{night}'
        """)
