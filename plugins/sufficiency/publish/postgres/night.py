"""Publish the night that stands in marts.duckdb to Postgres: one transaction, the old night until it ends."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import duckdb
import psycopg
from psycopg import errors, sql

from sufficiency.connections import airflow_connection, postgres_address
from sufficiency.errors import SourceUnreachableError, SufficiencyError
from sufficiency.home import published_dir
from sufficiency.publish.access.grants import apply_grants
from sufficiency.publish.access.roles import GROUPED
from sufficiency.publish.files import MARTS_FILE
from sufficiency.publish.marts import MartTable
from sufficiency.publish.meta import SCHEMA, tables_in
from sufficiency.publish.postgres.rows import bring, clear, merge
from sufficiency.publish.postgres.shape import Reshaping, comment, identifier, key_tables, reshape, reshaping
from sufficiency.publish.postgres.standing import Standing, what_stands

TURN = 903  # the advisory lock of whoever publishes
TURN_WAIT = "10min"  # a publisher that was killed is noticed by Postgres when its statement ends
WORK_MEMORY = "128MB"  # the rows that are and those that come are compared in memory, a million of each
# Readers wait for a table whose columns change. We ask for it for less than Postgres's deadlock_timeout (1 s), so
# that it is never a reader who is thrown out, and ask again.
LOCK_WAIT = "500ms"
LOCK_TRIES = 120
LOCK_PAUSE = 1.0  # seconds


def publish_postgres(connection: str, children: str = GROUPED) -> dict[str, int]:
    """Publish the night in published/marts.duckdb to the Postgres behind an Airflow connection.

    children: the policy bi_reader_children. Returns the rows that changed, by table; tables of the same hash as in the
    night that stands are left alone. Raises SufficiencyError when it cannot be done, SourceUnreachableError when
    another try may help: the night that stood before then stands unharmed.
    """
    found = airflow_connection(connection)
    if found.conn_type != "postgres":
        raise SufficiencyError(
            f"The Airflow connection '{connection}' is of kind '{found.conn_type}': marts are published to postgres."
        )
    address = postgres_address(found)
    with _published() as marts, _in_words(connection), psycopg.connect(address, autocommit=True) as pg:
        pg.execute("set application_name = 'sufficiency publishing'")
        pg.execute(f"set work_mem = '{WORK_MEMORY}'")
        _wait_for_turn(pg)
        return _publish(marts, pg, address, children)


@contextmanager
def _published() -> Iterator[duckdb.DuckDBPyConnection]:
    """The published file, opened once, so that it is one night, beside which Postgres can be attached to write."""
    with duckdb.connect() as db:
        db.execute(f"attach '{published_dir() / MARTS_FILE}' as marts (read_only)")
        db.execute("use marts")
        yield db


def _publish(marts: duckdb.DuckDBPyConnection, pg: psycopg.Connection, address: str, children: str) -> dict[str, int]:
    tables = tables_in(marts)
    standing = what_stands(pg)
    change = reshaping(standing, tables)
    to_write = _to_write(marts, tables, standing, change)
    bring(marts, pg, address, to_write)
    with _transaction(pg, change.disturbed):
        reshape(pg, tables, change)
        changed = {table.full_name: merge(pg, table, change.is_keyed(table)) for table in to_write}
        key_tables(pg, tables, standing, change)
        comment(pg, tables, standing, change)
        apply_grants(pg, tables, children)
    clear(pg)
    for table, rows in changed.items():
        if rows:
            pg.execute(sql.SQL("vacuum (analyze, truncate false, skip_locked) {}").format(identifier(table)))
    return {table: rows for table, rows in changed.items() if rows}


def _wait_for_turn(pg: psycopg.Connection) -> None:
    """One publisher at a time; the turn ends with the connection."""
    pg.execute(f"set lock_timeout = '{TURN_WAIT}'")
    pg.execute("select pg_advisory_lock(%s)", [TURN])
    pg.execute("reset lock_timeout")


def _to_write(
    marts: duckdb.DuckDBPyConnection, tables: Sequence[MartTable], standing: Standing, change: Reshaping
) -> list[MartTable]:
    """The tables of another hash than the night that stands, those that are not as they were, and all of meta."""
    hashes = dict(marts.execute("select schema_name || '.' || table_name, sha256 from meta.mart_table").fetchall())
    anew = {table.full_name for table in change.new} | change.altered
    return [
        table
        for table in tables
        if table.schema == SCHEMA
        or table.full_name in anew
        or hashes[table.full_name] != standing.hashes.get(table.full_name)
    ]


@contextmanager
def _transaction(pg: psycopg.Connection, disturbed: Sequence[str]) -> Iterator[None]:
    """The night's transaction, begun when every table that readers must wait for is ours."""
    for left in reversed(range(LOCK_TRIES)):
        pg.execute("begin")
        if not disturbed:
            break
        try:
            pg.execute(f"set local lock_timeout = '{LOCK_WAIT}'")
            pg.execute(
                sql.SQL("lock table {} in access exclusive mode").format(
                    sql.SQL(", ").join(identifier(table) for table in disturbed)
                )
            )
            pg.execute("set local lock_timeout = 0")  # what else is locked, readers do not want
            break
        except errors.LockNotAvailable:
            pg.execute("rollback")
            if not left:
                raise
            time.sleep(LOCK_PAUSE)
    try:
        yield
        pg.execute("commit")
    except BaseException:
        if not pg.closed:
            pg.execute("rollback")
        raise


@contextmanager
def _in_words(connection: str) -> Iterator[None]:
    """Faults in sentences; Postgres's and DuckDB's own words may repeat a password, or a row."""
    stands = "The night that was there before stays in force."
    try:
        yield
    except errors.LockNotAvailable:
        raise SourceUnreachableError(
            f"Postgres behind the connection '{connection}' would not let go of a table whose columns are new: somebody"
            f" reads it in a transaction without end. {stands} Ask who it is, then run publish_postgres again."
        ) from None
    except errors.InsufficientPrivilege:
        raise SufficiencyError(
            f"The user of the connection '{connection}' may not make or write the marts in Postgres. {stands} Give it"
            " CREATE on the database and the ownership of the marts' tables, then run publish_postgres again."
        ) from None
    except errors.DependentObjectsStillExist as fault:
        raise SufficiencyError(
            f"In Postgres something is built on {_about(fault)}, which this version changes. {stands} Drop that view"
            " and make it again afterwards: run publish_postgres in between."
        ) from None
    except (psycopg.OperationalError, psycopg.InterfaceError, duckdb.IOException) as fault:
        raise SourceUnreachableError(
            f"Postgres behind the connection '{connection}' did not answer, or broke off ({type(fault).__name__})."
            f" {stands} Ask whether it is up and reachable from here, then run publish_postgres again."
        ) from None
    except (psycopg.Error, duckdb.Error) as fault:
        raise SufficiencyError(
            f"Postgres behind the connection '{connection}' refused the night ({type(fault).__name__},"
            f" {_about(fault)}). {stands} Its own log says more; the data team can mend it."
        ) from None


def _about(fault: Exception) -> str:
    """What the fault is about, without a row's values."""
    told = getattr(fault, "diag", None)
    names = (told.schema_name, told.table_name, told.constraint_name) if told else ()
    return ".".join(filter(None, names)) or "a table of the marts"
