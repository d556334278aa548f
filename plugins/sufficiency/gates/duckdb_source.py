"""Great Expectations on a DuckDB connection that is already open.

DuckDB refuses a second, differently configured opening of one file in one process, and Great Expectations closes
its connection before it has read its rows; so the engine borrows our connection and keeps it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

import duckdb
from duckdb_engine import ConnectionWrapper
from great_expectations.datasource.fluent import SQLDatasource
from great_expectations.execution_engine import SqlAlchemyExecutionEngine
from sqlalchemy.pool import StaticPool


class DuckDBExecutionEngine(SqlAlchemyExecutionEngine):
    """Keep the connection open until Great Expectations has fetched its rows."""

    @contextmanager
    def get_connection(self) -> Iterator[Any]:
        """The one connection, opened on first use."""
        self._connection = self._connection or self.engine.connect()
        yield self._connection


class DuckDBDatasource(SQLDatasource):
    """Gives every context `data_sources.add_duckdb(name, …)`."""

    type: Literal["duckdb"] = "duckdb"

    def _execution_engine_type(self) -> "type[SqlAlchemyExecutionEngine]":
        return DuckDBExecutionEngine


def borrow(context: Any, name: str, db: duckdb.DuckDBPyConnection) -> Any:
    """A data source of `context` that reads through the open connection `db`."""
    return context.data_sources.add_duckdb(
        name,
        connection_string="duckdb:///:memory:",
        kwargs={
            "creator": lambda: ConnectionWrapper(db.cursor()),
            "poolclass": StaticPool,
            "pool_reset_on_return": None,  # the connection may be closed before the pool lets go of it
        },
    )
