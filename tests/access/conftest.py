"""A council's night in a real Postgres, with the roles' privileges on it, and a login for each role."""

import os
from collections.abc import Callable
from contextlib import contextmanager

import duckdb
import psycopg
import pytest

from sufficiency.publish.access import ROLES, apply_grants
from sufficiency.publish.files import MARTS_FILE
from sufficiency.publish.marts import MartTable
from sufficiency.publish.meta import tables_in
from sufficiency.publish.postgres.night import publish_postgres
from tests.postgres import Database, fresh_database, postgres_server

STRANGER = "stranger"  # whom nobody gave anything


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """Where a real Postgres listens."""
    with postgres_server(tmp_path_factory.mktemp("postgres")) as where:
        with psycopg.connect(**where, dbname="postgres", autocommit=True) as db:
            for name in [*ROLES, STRANGER]:
                db.execute(f"create role {name} login")
        yield where


@pytest.fixture(scope="session")
def marts_file(council):
    """The published file of a small council."""
    return council[0] / "published" / MARTS_FILE


@pytest.fixture(scope="session")
def tables(marts_file) -> list[MartTable]:
    """Every published table."""
    with duckdb.connect(str(marts_file), read_only=True) as marts:
        return tables_in(marts)


@pytest.fixture(scope="session")
def published(server, marts_file, tables) -> Database:
    """The council's night, published and granted."""
    with fresh_database(server) as database:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SUFFICIENCY_HOME", str(marts_file.parents[1]))
            publish_postgres("marts")
        with database.connect(autocommit=False) as db:
            apply_grants(db, tables)
        del os.environ["AIRFLOW_CONN_MARTS"]
        yield database
        os.environ["AIRFLOW_CONN_MARTS"] = ""  # fresh_database takes it away


@pytest.fixture(scope="session")
def login(published) -> Callable[[str], psycopg.Connection]:
    """A connection in which somebody is logged in, not merely acting, as a role."""
    open_ones: dict[str, psycopg.Connection] = {}

    def connect(role: str) -> psycopg.Connection:
        if role not in open_ones:
            open_ones[role] = log_in(published, role)
        return open_ones[role]

    yield connect
    for connection in open_ones.values():
        connection.close()


def log_in(database: Database, role: str) -> psycopg.Connection:
    """A new connection of a role."""
    with database.connect() as db:
        return psycopg.connect(host=db.info.host, port=db.info.port, user=role, dbname=database.name, autocommit=True)


@contextmanager
def refused():
    """What must be denied, and for want of a privilege, not for a mistake in the SQL."""
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        yield
