"""The night's figures go where Airflow's own go, and nowhere until somebody says where."""

import time
from datetime import UTC, date, datetime

import duckdb
import pytest
from tests.rehearsal.metrics_sink import metrics_sink

from sufficiency import metrics
from sufficiency.alerts.state import NightState
from sufficiency.contracts import contract
from sufficiency.failures import Failure
from sufficiency.landing import DomainReport, Load

NIGHT = date(2026, 11, 21)
STOPPED = Failure(
    "2026-11-21T02:00:00+00:00", str(NIGHT), "extract_placements", "r", "", "ssd.ssd_person", "a_team", "…"
)


@pytest.fixture
def heard(monkeypatch):
    """What a StatsD server hears once Airflow's own switch is on."""
    with metrics_sink() as sink:
        monkeypatch.setenv("AIRFLOW__METRICS__STATSD_ON", "True")
        monkeypatch.setenv("AIRFLOW__METRICS__STATSD_HOST", "127.0.0.1")
        monkeypatch.setenv("AIRFLOW__METRICS__STATSD_PORT", str(sink.port))
        metrics.switch_on()

        def hear(name):
            """The figure under a name, when it has come."""
            end = time.monotonic() + 10
            while time.monotonic() < end:
                if (found := (sink.gauges | sink.counts).get(f"airflow.sufficiency.{name}")) is not None:
                    return found
                time.sleep(0.01)
            pytest.fail(f"{name} never came: {sorted(sink.names)}")

        yield hear
        monkeypatch.setenv("AIRFLOW__METRICS__STATSD_ON", "False")
        metrics.switch_on()


@pytest.fixture
def warehouse():
    with duckdb.connect() as db:
        db.execute("create schema quality; create schema operations")
        db.execute(
            "create table quality.worklist (problem_id varchar, owner_team varchar, level varchar, is_accepted bool)"
        )
        db.execute("create table operations.problem_stretch (owner_team varchar, level varchar)")
        db.execute("create table operations.load (night date, source varchar, table_name varchar, snapshot_date date)")
        yield db


def test_what_landed_and_what_was_set_aside_is_told_by_table(heard):
    accepted = Load(contract("ssd", "ssd_person"), NIGHT, "accepted", rows=815, quarantined_rows=3)
    refused = Load(contract("ssd", "ssd_missing"), NIGHT, "refused", rows=40)

    metrics.tell_landed(DomainReport("placements", NIGHT, [accepted, refused]))

    landed = ("rows_landed.ssd.ssd_person", "rows_landed.ssd.ssd_missing")
    told = (*landed, "rows_quarantined.ssd.ssd_person", "tables_refused.placements")
    assert [heard(name) for name in told] == [812, 0, 3, 1]


def test_each_thing_that_stopped_is_counted(heard):
    metrics.tell_stopped([STOPPED, STOPPED])

    assert heard("stopped.extract_placements") == 2


def test_a_team_that_has_mended_everything_is_told_as_none(heard, warehouse):
    warehouse.execute("insert into operations.problem_stretch values ('a_team', 'error'), ('b_team', 'query')")
    warehouse.execute(
        "insert into quality.worklist values ('1', 'b_team', 'query', false), ('2', 'b_team', 'query', true)"
    )

    metrics.tell_published(warehouse, {"core.dim_child": 600}, datetime.now(UTC))

    told = ("problems_open.a_team.error", "problems_open.b_team.query", "rows_published.core.dim_child")
    assert [heard(name) for name in told] == [0, 1, 600]


def test_how_old_marts_and_tables_are_is_told_in_nights(heard, warehouse):
    warehouse.execute(
        "insert into operations.load values ('2026-11-20', 'ssd', 'ssd_person', '2026-11-20'),"
        " ('2026-11-21', 'ssd', 'ssd_person', '2026-11-20'), ('2026-11-21', 'finance', 'supplier', '2026-11-21')"
    )

    metrics.tell_state(warehouse, NightState({"publish_marts": "…"}, (), "2026-11-19"), NIGHT)

    told = ("nights_old.ssd.ssd_person", "nights_old.finance.supplier", "marts_nights_old", "runs_missing")
    assert [heard(name) for name in told] == [1, 0, 2, 1]


def test_nothing_is_sent_until_somebody_says_where(monkeypatch):
    with metrics_sink() as sink:
        monkeypatch.setenv("AIRFLOW__METRICS__STATSD_PORT", str(sink.port))
        metrics.switch_on()

        metrics.tell_stopped([STOPPED])
        time.sleep(0.3)

        assert sink.names == set()
