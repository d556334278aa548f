"""BI reads Postgres while it is published: always one whole night, never an error, though a publisher is killed."""

import itertools
import os
import shutil
import subprocess
import sys
import threading
import time
from datetime import date, timedelta

import duckdb
import pytest
from psycopg.rows import scalar_row

from sufficiency.publish.files import publish_marts
from sufficiency.publish.postgres.night import publish_postgres
from tests.end_to_end.council import NIGHT
from tests.postgres import fresh_database, postgres_server

PUBLISH = "from sufficiency.publish.postgres.night import publish_postgres; publish_postgres('marts')"
NEXT = str(date.fromisoformat(NIGHT) + timedelta(days=1))
# A night later, for what readers may notice: rows gone, changed and new, in tables large and small.
A_NIGHT_LATER = f"""
delete from spend.fct_payment where line_no % 2 = 0 or transaction_number like '%7';
insert into core.fct_missing_incident by name select * replace (incident_no + 1000 as incident_no)
from core.fct_missing_incident;
update core.fct_episode set placement_distance_miles = coalesce(placement_distance_miles, 0) + 1;
update scrutiny.fct_indicator set grade = 'D' where grade is not null;
delete from fostering.fct_place_snapshot where month(snapshot_date) = 6;
update quality.fct_mart_grade set night = date '{NEXT}';
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with postgres_server(tmp_path_factory.mktemp("postgres")) as where:
        yield where


@pytest.fixture
def database(server):
    with fresh_database(server) as found:
        yield found


@pytest.fixture
def home(council, tmp_path, monkeypatch):
    """A home with the council's published night, whose next night can be published."""
    from_home, _ = council
    (tmp_path / "dbt_target").mkdir()
    shutil.copy(from_home / "dbt_target" / "manifest.json", tmp_path / "dbt_target")
    shutil.copytree(from_home / "published", tmp_path / "published")
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path))
    return tmp_path


def publish_next_night(home):
    """Put the night after the council's into the home's files."""
    with duckdb.connect() as db:
        for file in sorted((home / "published" / "parquet").glob("*/*.parquet")):
            db.execute(f"create schema if not exists {file.parent.name}")
            db.execute(f"create table {file.parent.name}.{file.stem} as from read_parquet('{file}')")
        db.execute(A_NIGHT_LATER)
        publish_marts(db, date.fromisoformat(NEXT))


def seen_by(database, role):
    """The tables of which a role sees every row."""
    found = database.ask(
        "select distinct schema_name || '.' || table_name from meta.mart_column"
        " where schema_name <> 'meta' and %s = any(string_to_array(readers, ', ')) order by 1",
        role,
    )
    only_public_rows = {"scrutiny.fct_indicator"} if role == "bi_reader" else set()
    return [table for (table,) in found if table not in only_public_rows]


class Reader(threading.Thread):
    """Counts all tables that a role sees, again and again, and holds the sum against what meta says there are."""

    def __init__(self, database, role):
        super().__init__(daemon=True)
        self.tables = seen_by(database, role)
        listed = ", ".join(f"'{table}'" for table in self.tables)
        self.told = f"select sum(rows) from meta.mart_table where schema_name || '.' || table_name in ({listed})"
        self.database, self.role = database, role
        self.nights, self.wrong, self.fault = [], [], None
        self.stopping = threading.Event()

    def run(self):
        try:
            with self.database.connect(row_factory=scalar_row) as db:
                db.execute(f"set role {self.role}")
                while not self.stopping.is_set():
                    night, told, counted = self.read(db)
                    self.nights.append(str(night))
                    self.wrong += [(night, told, counted)] if told != counted else []
        except Exception as fault:
            self.fault = repr(fault)


class ByOneQuestion(Reader):
    """As a dashboard with one query over several tables."""

    def read(self, db):
        counts = " + ".join(f"(select count(*) from {table})" for table in self.tables)
        question = f"select array[(select night::text from meta.last_load), ({self.told})::text, ({counts})::text]"
        return db.execute(question).fetchone()


class ByOneTransaction(Reader):
    """As a report with a query for each table, which asks for one state of the database."""

    def read(self, db):
        db.execute("begin isolation level repeatable read")
        told = db.execute(self.told).fetchone()
        counts = [db.execute(f"select count(*) from {table}").fetchone() for table in self.tables]
        night = db.execute("select night from meta.last_load").fetchone()
        db.execute("commit")
        return night, told, sum(counts)


def test_every_reader_sees_whole_nights_and_meets_no_fault_while_two_are_published(home, database):
    publish_postgres("marts")
    kinds = itertools.product((ByOneQuestion, ByOneTransaction), ("bi_reader", "returns_officer"), range(2))
    readers = [kind(database, role) for kind, role, _ in kinds]
    assert len(readers) == 8 and all(len(reader.tables) > 20 for reader in readers)
    for reader in readers:
        reader.start()
    wait_until(lambda: all(reader.nights or reader.fault for reader in readers))

    publish_next_night(home)
    changed = publish_postgres("marts")

    seen_so_far = [len(reader.nights) for reader in readers]
    wait_until(lambda: all(len(r.nights) > n + 1 or r.fault for r, n in zip(readers, seen_so_far, strict=True)))
    for reader in readers:
        reader.stopping.set()
        reader.join()
    assert [reader.fault for reader in readers] == [None] * 8
    assert [reader.wrong for reader in readers] == [[]] * 8
    for reader in readers:
        assert [night for night, _ in itertools.groupby(reader.nights)] == [NIGHT, NEXT]
    assert {table for table in changed if not table.startswith("meta.")} == {
        "core.fct_episode",
        "core.fct_missing_incident",
        "fostering.fct_place_snapshot",
        "quality.fct_mart_grade",
        "scrutiny.fct_indicator",
        "spend.fct_payment",
    }


def test_a_publisher_that_is_killed_leaves_the_old_night_and_the_next_one_ends_well(home, database):
    publish_postgres("marts")
    publish_next_night(home)
    # it can write all tables that come before this one, and then waits
    with database.connect(autocommit=False) as holder:
        holder.execute("lock table spend.fct_payment in share mode")
        publisher = subprocess.Popen(
            [
                sys.executable,
                "-c",
                "from sufficiency.publish.postgres.night import publish_postgres as go; go('marts')",
            ],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            start_new_session=True,
        )
        waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and application_name = %s"
        wait_until(lambda: database.ask(waiting, "sufficiency publishing") == [(1,)])
        publisher.kill()
        publisher.wait()

        assert str(database.ask("select night from meta.last_load")[0][0]) == NIGHT
        assert counted(database) == database.ask("select rows from meta.last_load")

    publish_postgres("marts")

    assert str(database.ask("select night from meta.last_load")[0][0]) == NEXT
    assert counted(database) == database.ask("select rows from meta.last_load")
    assert database.ask("select to_regnamespace('sufficiency_incoming')") == [(None,)]


def test_the_relationships_that_the_models_are_tested_for_are_keys(home, database):
    publish_postgres("marts")

    keys = database.ask(
        "select conrelid::regclass::text || ' ' || confrelid::regclass::text from pg_constraint where contype = 'f'"
    )
    found = {key for (key,) in keys}
    assert {"core.fct_episode core.dim_child", "scrutiny.fct_indicator scrutiny.dim_indicator"} <= found
    promised = "select count(*) from meta.relationship where is_certain"
    assert database.ask(promised) == [(len(keys),)]


def counted(database):
    tables = database.ask("select schema_name || '.' || table_name from meta.mart_table where schema_name <> 'meta'")
    return database.ask("select " + " + ".join(f"(select count(*) from {table})" for (table,) in tables))


def wait_until(is_so, seconds=120):
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "what was waited for did not come"
        time.sleep(0.05)
