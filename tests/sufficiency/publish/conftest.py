"""A small warehouse to publish, and a Postgres to publish it to."""

import duckdb
import pytest
from tests.postgres import fresh_database, postgres_server
from tests.sufficiency.publish.made_up_marts import fill, project, write_project


@pytest.fixture
def warehouse():
    """A warehouse with the made-up marts; dbt's manifest lies in the home."""
    manifest = project()
    write_project(manifest)
    with duckdb.connect() as db:
        fill(db, manifest)
        yield db


@pytest.fixture(scope="session")
def postgres(tmp_path_factory):
    """Where a real Postgres listens."""
    with postgres_server(tmp_path_factory.mktemp("postgres")) as where:
        yield where


@pytest.fixture
def database(postgres):
    """An empty database, which Airflow knows as `marts`."""
    with fresh_database(postgres) as found:
        yield found
