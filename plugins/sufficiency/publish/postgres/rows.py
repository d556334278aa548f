"""The rows of a night on their way into Postgres: beside the tables first, then merged into them by key."""

from collections.abc import Sequence

import duckdb
import psycopg
from psycopg import sql

from sufficiency.connections import attach_postgres
from sufficiency.publish.marts import MartTable
from sufficiency.publish.postgres.shape import create_table, identifier, listed
from sufficiency.sources.ssd import extension

INCOMING = "sufficiency_incoming"  # nobody but the loader sees it, and it is gone when the night stands


def bring(marts: duckdb.DuckDBPyConnection, pg: psycopg.Connection, address: str, tables: Sequence[MartTable]) -> None:
    """Copy these tables out of the published file into a schema of their own, in bulk, by DuckDB."""
    clear(pg)
    pg.execute(sql.SQL("create schema {}").format(sql.Identifier(INCOMING)))
    for table in tables:
        pg.execute(create_table(_incoming(table), table, unlogged=True))
    marts.execute(f"load '{extension('postgres_scanner')}'")
    marts.execute("set pg_null_byte_replacement = ''")  # which Postgres could not keep
    marts.execute(attach_postgres(address, "postgres_marts"))
    try:
        for table in tables:
            columns = ", ".join(f'"{name}"' for name in table.column_names)
            marts.execute(
                f'insert into postgres_marts.{INCOMING}."{table.full_name}" ({columns})'
                f" select {columns} from {table.full_name}"
            )
    finally:
        marts.execute("detach postgres_marts")
    for table in tables:
        pg.execute(sql.SQL("analyze {}").format(_incoming(table)))


def clear(pg: psycopg.Connection) -> None:
    """Drop what was brought, by this night or by one that was killed."""
    pg.execute(sql.SQL("drop schema if exists {} cascade").format(sql.Identifier(INCOMING)))


def merge(pg: psycopg.Connection, table: MartTable, is_keyed: bool) -> int:
    """Make a table hold exactly the rows that were brought; how many of its rows became other than they were.

    By deleting, updating and inserting alone, which readers do not notice until the transaction ends: a table that is
    dropped, renamed or truncated makes them wait, and is empty to those who began to read before. A row that stays
    as it is is not touched. is_keyed: the table has its key; where it has none yet every row is written anew.
    """
    names = {
        "table": identifier(table.full_name),
        "incoming": _incoming(table),
        "columns": listed(table.column_names),
        "news": listed(table.column_names, of="new"),
    }
    if not is_keyed:
        deleted = pg.execute(sql.SQL("delete from {table}").format(**names)).rowcount
        return (
            deleted
            + pg.execute(
                sql.SQL("insert into {table} ({columns}) select {columns} from {incoming}").format(**names)
            ).rowcount
        )
    names["same"] = sql.SQL(" and ").join(
        sql.SQL("old.{0} = new.{0}").format(sql.Identifier(name)) for name in table.key
    )
    deleted = pg.execute(
        sql.SQL("delete from {table} as old where not exists (select from {incoming} as new where {same})").format(
            **names
        )
    ).rowcount
    inserted = pg.execute(
        sql.SQL(
            "insert into {table} ({columns}) select {columns} from {incoming} as new"
            " where not exists (select from {table} as old where {same})"
        ).format(**names)
    ).rowcount
    return deleted + inserted + _update(pg, table, names)


def _update(pg: psycopg.Connection, table: MartTable, names: dict[str, sql.Composable]) -> int:
    told = [name for name in table.column_names if name not in table.key]
    if not told:
        return 0
    return pg.execute(
        sql.SQL(
            "update {table} as old set ({told}) = row({new}) from {incoming} as new"
            " where {same} and row({before}) is distinct from row({new})"
        ).format(**names, told=listed(told), new=listed(told, of="new"), before=listed(told, of="old"))
    ).rowcount


def _incoming(table: MartTable) -> sql.Identifier:
    return sql.Identifier(INCOMING, table.full_name)
