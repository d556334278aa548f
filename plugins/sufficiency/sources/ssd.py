"""The Standard Safeguarding Dataset in a database, reached through an Airflow connection.

Postgres is read in bulk by DuckDB itself; SQLite and SQL Server through their drivers, every value as text.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from sufficiency.connections import airflow_connection, attach_postgres, postgres_address
from sufficiency.contracts import Contract
from sufficiency.errors import SourceUnreachableError, SufficiencyError
from sufficiency.sources.dialect import Sqlite, SqlServer
from sufficiency.sources.files import FileFolder
from sufficiency.sources.source import Arrival, Source, match_columns, quoted

PIECE = 50_000  # rows fetched at a time: enough to be quick, little enough for a small machine
SUPPLEMENT = "cla_supplement"


def open_ssd(connection: str, schema: str | None = None, supplement: str | None = None) -> Source:
    """The SSD behind an Airflow connection of kind sqlite, postgres or mssql.

    schema: where the tables are; by default `main`, `public` and `ssd_development`. supplement: the file of what
    the SSD cannot hold.
    """
    found = airflow_connection(connection)
    match found.conn_type:
        case "sqlite":
            return DriverSource(lambda: _open_sqlite(found.host), Sqlite(), supplement)
        case "mssql":
            dialect = SqlServer(schema=schema or SqlServer.schema)
            return DriverSource(lambda: _open_sql_server(connection), dialect, supplement)
        case "postgres":
            return PostgresSource(postgres_address(found), schema or "public", supplement)
        case kind:
            raise SufficiencyError(
                f"The Airflow connection '{connection}' is of kind '{kind}': the SSD is read from sqlite, postgres"
                " or mssql."
            )


class DriverSource:
    """An SSD read through a Python driver."""

    is_refreshed = True

    def __init__(self, connect: Callable[[], Any], dialect: Sqlite | SqlServer, supplement: str | None) -> None:
        self.system = f"ssd on {dialect.name}"
        self._dialect = dialect
        self._supplement = supplement
        self._connection = connect()

    def read(self, db: duckdb.DuckDBPyConnection, contract: Contract) -> Arrival | None:
        """The contract's table, every value as the database writes it."""
        if contract.table == SUPPLEMENT:
            return _read_supplement(db, contract, self._supplement)
        cursor = self._connection.cursor()
        cursor.execute(self._dialect.columns(contract.table))
        kinds = dict(cursor.fetchall())
        if not kinds:
            return None
        matched, extra = match_columns(contract, kinds, contract.table)
        cursor.execute(self._dialect.select(contract.table, {name: kinds[name] for name in matched.values()}))
        schema = pa.schema([(name, pa.string()) for name in matched])
        db.register("arrival", pa.Table.from_batches(_batches(cursor, schema), schema))

        def recount() -> int:
            cursor.execute(self._dialect.count(contract.table))
            return cursor.fetchone()[0]

        return Arrival("arrival", tuple(matched), extra, f"{self._dialect.schema}.{contract.table}", recount=recount)

    def fingerprint(self, contract: Contract) -> str | None:
        """A database keeps no record of what it overwrote: only the supplement's file can be told unread."""
        return _supplement_fingerprint(contract, self._supplement)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


def _batches(cursor: Any, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    while rows := cursor.fetchmany(PIECE):
        arrays = [pa.array(column, pa.string()) for column in zip(*rows, strict=True)]
        yield pa.RecordBatch.from_arrays(arrays, schema=schema)


def _open_sqlite(file: str) -> sqlite3.Connection:
    if not Path(file or "").is_file():
        raise SufficiencyError(f"There is no SQLite file {file}: check the Airflow connection's host.")
    return sqlite3.connect(f"file:{file}?mode=ro", uri=True)


def _open_sql_server(connection: str) -> Any:
    from airflow.providers.microsoft.mssql.hooks.mssql import MsSqlHook

    try:
        return MsSqlHook(mssql_conn_id=connection).get_conn()
    except Exception as fault:
        raise SourceUnreachableError(
            f"SQL Server behind the connection '{connection}' did not answer ({type(fault).__name__}): "
            "ask whether it is up and reachable from here."
        ) from fault


class PostgresSource:
    """An SSD in Postgres, attached to DuckDB read-only by the extension that a wheel brought."""

    system = "ssd on postgres"
    is_refreshed = True

    def __init__(self, address: str, schema: str, supplement: str | None) -> None:
        self._address = address
        self._schema = schema
        self._supplement = supplement
        self._db: duckdb.DuckDBPyConnection | None = None

    def read(self, db: duckdb.DuckDBPyConnection, contract: Contract) -> Arrival | None:
        """The contract's table, read by DuckDB when it is wanted."""
        if contract.table == SUPPLEMENT:
            return _read_supplement(db, contract, self._supplement)
        self._attach(db)
        names = db.execute(
            "select column_name from duckdb_columns() where database_name = 'ssd' and schema_name = ?"
            " and table_name = ? order by column_index",
            [self._schema, contract.table],
        ).fetchall()
        if not names:
            return None
        where = f"{self._schema}.{contract.table}"
        matched, extra = match_columns(contract, [name for (name,) in names], where)
        listed = ", ".join(f"{quoted(found)} as {quoted(name)}" for name, found in matched.items())
        table = f"ssd.{quoted(self._schema)}.{quoted(contract.table)}"

        def recount() -> int:
            counted = f"select count(*) from {quoted(self._schema)}.{quoted(contract.table)}".replace("'", "''")
            return db.execute(f"from postgres_query('ssd', '{counted}')").fetchone()[
                0
            ]  # Postgres counts, we do not read

        return Arrival(f"(select {listed} from {table})", tuple(matched), extra, where, recount=recount)

    def _attach(self, db: duckdb.DuckDBPyConnection) -> None:
        if self._db is not None:
            return
        db.execute(f"load '{extension('postgres_scanner')}'")
        try:
            db.execute(attach_postgres(self._address, "ssd", read_only=True))
        except duckdb.Error:
            raise SourceUnreachableError(
                "Postgres did not let us in: ask whether it is up, and whether the connection's user may read the"
                f" schema {self._schema}."
            ) from None  # DuckDB's own words repeat the password
        self._db = db.cursor()

    def fingerprint(self, contract: Contract) -> str | None:
        """A database keeps no record of what it overwrote: only the supplement's file can be told unread."""
        return _supplement_fingerprint(contract, self._supplement)

    def close(self) -> None:
        """Let Postgres go."""
        if self._db is not None:
            with suppress(duckdb.Error):
                self._db.execute("detach ssd")
            self._db.close()


def extension(name: str) -> Path:
    """The file of a DuckDB extension that came as a wheel; nothing is fetched at run time."""
    package = find_spec(f"duckdb_extension_{name}")
    if package is None or package.origin is None:
        raise SufficiencyError(f"The package duckdb-extension-{name.replace('_', '-')} is not installed.")
    return Path(package.origin).parent / "extensions" / f"v{duckdb.__version__}" / f"{name}.duckdb_extension"


def _supplement_fingerprint(contract: Contract, file: str | None) -> str | None:
    found = _supplement_folder(contract, file)
    return found.fingerprint(contract) if found else None


def _read_supplement(db: duckdb.DuckDBPyConnection, contract: Contract, file: str | None) -> Arrival | None:
    found = _supplement_folder(contract, file)
    return found.read(db, contract) if found else None


def _supplement_folder(contract: Contract, file: str | None) -> FileFolder | None:
    if contract.table != SUPPLEMENT or not file or not Path(file).is_file():
        return None
    return FileFolder(Path(file).parent, files={contract.table: Path(file).name})
