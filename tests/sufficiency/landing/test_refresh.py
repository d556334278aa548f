"""A table caught in the middle of its refresh is read a second time; only then is it refused."""

import json
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from sufficiency.config import Authority, Config
from sufficiency.contracts import contract
from sufficiency.landing import land, refresh
from sufficiency.landing.store import Table
from sufficiency.sources.ssd import DriverSource

NIGHT, NEXT = date(2026, 11, 20), date(2026, 11, 21)
COLUMNS = contract("ssd", "ssd_missing").column_names


@pytest.fixture
def ssd(tmp_path, monkeypatch):
    """A case management system with one table of ten rows."""
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SUFFICIENCY_REREAD_SECONDS", "45")
    file = tmp_path / "ssd.sqlite"
    monkeypatch.setenv("AIRFLOW_CONN_SSD", json.dumps({"conn_type": "sqlite", "host": str(file)}))
    fill(file, 10)
    return file


def fill(file, rows):
    with sqlite3.connect(file) as db:
        db.execute("drop table if exists ssd_missing")
        db.execute(f"create table ssd_missing ({', '.join(COLUMNS)})")
        for number in range(rows):
            cells = [f"M{number}", f"P{number}", "2026-03-04", "Missing", "2026-03-05", "Y", "N"]
            db.execute(f"insert into ssd_missing values ({', '.join('?' * len(COLUMNS))})", cells)
    db.close()


@pytest.fixture
def waits(monkeypatch):
    """What happens during the wait, and how often it was waited for how long."""
    waited, during = [], []

    def sleep(seconds):
        waited.append(seconds)
        for happens in during:
            happens()

    monkeypatch.setattr(refresh.time, "sleep", sleep)
    return waited, during


def night(when):
    source = {"kind": "ssd", "connection": "ssd"}
    report = land(
        "placements",
        when,
        Config(Path("authority.yml"), Authority("Anywhere", "856", "E06000016"), {"placements": [source]}),
    )
    return report, next(load for load in report.loads if load.contract.table == "ssd_missing")


def manifests(when):
    return Table("ssd", "ssd_missing").attempts(when)


def test_a_table_that_is_whole_a_minute_later_lands(ssd, waits):
    waited, during = waits
    night(NIGHT)
    fill(ssd, 4)
    during.append(lambda: fill(ssd, 11))

    report, load = night(NEXT)

    assert (load.status, load.rows, waited) == ("accepted", 11, [45.0])
    assert [(one["status"], one["reads"]) for one in manifests(NEXT)] == [("accepted", 2)]
    assert report.notes == [
        "extract_placements, 2026-11-21: ssd_missing looked half refreshed. Read again after 45 seconds, it was whole."
    ]


def test_a_table_that_is_still_short_is_refused_and_says_it_was_read_twice(ssd, waits):
    waited, _ = waits
    night(NIGHT)
    fill(ssd, 4)

    _, load = night(NEXT)
    night(NEXT)

    assert load.status == "refused"
    assert "4 rows, 10 on 2026-11-20" in load.why
    assert load.why.endswith("It was read twice, 45 seconds apart.")
    assert len(manifests(NEXT)) == 1, "the same outcome again is no news"
    assert waited == [45.0, 45.0], "one wait a night"


def test_rows_that_come_while_a_table_is_read_make_it_be_read_again(ssd, waits, monkeypatch):
    _, during = waits
    read = DriverSource.read

    def read_while_it_grows(self, db, found):
        arrival = read(self, db, found)
        if arrival and found.table == "ssd_missing":
            fill(ssd, 12)
        return arrival

    monkeypatch.setattr(DriverSource, "read", read_while_it_grows)
    during.append(lambda: monkeypatch.setattr(DriverSource, "read", read))

    _, load = night(NIGHT)

    assert (load.status, load.rows) == ("accepted", 12)
    assert manifests(NIGHT)[-1]["reads"] == 2


def test_a_table_that_never_stands_still_is_refused(ssd, waits, monkeypatch):
    read, sizes = DriverSource.read, iter((12, 14))

    def read_while_it_grows(self, db, found):
        arrival = read(self, db, found)
        if arrival and found.table == "ssd_missing":
            fill(ssd, next(sizes))
        return arrival

    monkeypatch.setattr(DriverSource, "read", read_while_it_grows)

    _, load = night(NIGHT)

    assert load.status == "refused"
    assert "changed while it was read, from 12 rows to 14" in load.why
    assert "read twice" in load.why


def test_a_table_that_lacks_a_column_does_not_wait(ssd, waits):
    with sqlite3.connect(ssd) as db:
        db.execute("alter table ssd_missing rename column miss_person_id to person")
    db.close()

    _, load = night(NIGHT)

    assert (load.status, waits[0]) == ("refused", [])
