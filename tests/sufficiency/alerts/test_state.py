"""How far a night came, by what was handed on and what failed."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest

from sufficiency.alerts.state import HANDS_ON, Handed, handed_on, night_state
from sufficiency.config import load_config
from sufficiency.failures import Failure

NIGHT = date(2026, 11, 21)


@pytest.fixture
def config():
    return load_config()


def at(hour, day=21):
    return f"2026-11-{day}T{hour:02}:00:00+00:00"


def whole(without=()):
    """A night on which everything was handed on."""
    dags = ("extract_placements", "extract_care_leavers", "extract_foster_carers", "extract_contract_spend")
    runs = [(dag, "") for dag in (*dags, "build_warehouse", "publish_marts")]
    runs += [("prepare_ssda903", "2025/26"), ("prepare_ssda903", "2026/27")]
    return [Handed(dag, year, "2026-11-21", at(3)) for dag, year in runs if dag not in without and year not in without]


def failure(dag="extract_placements", moment=None, run="one", year="", what="ssd.ssd_person"):
    return Failure(moment or at(2), "2026-11-21", dag, run, year, what, "placements_team", f"{what} is empty.")


def test_of_a_whole_night_nothing_is_missing(config):
    state = night_state(config, NIGHT, whole(), [])

    assert (state.missing, state.stopped, state.unexplained()) == ({}, (), [])


def test_what_did_not_run_is_named_and_what_failed_needs_no_second_word(config, home):
    (home / "published").mkdir(parents=True)
    (home / "published" / "manifest.json").write_text('{"night": "2026-11-20"}')
    died = whole(without=("build_warehouse", "publish_marts", "2025/26", "2026/27"))

    state = night_state(config, NIGHT, died, [failure("build_warehouse", what="build_staging")])

    assert list(state.missing) == [
        "build_warehouse",
        "prepare_ssda903 2025/26",
        "prepare_ssda903 2026/27",
        "publish_marts",
    ]
    assert state.missing["publish_marts"].endswith("those of 20 November 2026 stay in force.")
    assert "build_warehouse" not in state.unexplained() and "publish_marts" in state.unexplained()


class Events(list):
    """Events of an asset as Airflow gives them to a task that has it as an inlet."""

    def ascending(self, _):
        return self

    limit = ascending


def test_what_was_handed_on_to_each_year_is_one_warehouse_and_two_returns():
    def events(asset):
        return Events(
            SimpleNamespace(
                partition_key=year, extra={"night": "2026-11-21"}, timestamp=datetime(2026, 11, 21, 3, tzinfo=UTC)
            )
            for year in ("2025/26", "2026/27")
        )

    handed = handed_on({"inlet_events": {asset: events(asset) for asset in HANDS_ON.values()}})

    assert {one.year for one in handed if one.dag == "prepare_ssda903"} == {"2025/26", "2026/27"}
    assert {one.year for one in handed if one.dag == "build_warehouse"} == {""}


def test_yesterdays_work_is_not_tonights(config):
    yesterdays = [Handed(one.dag, one.year, "2026-11-20", at(3, day=20)) for one in whole()]

    assert len(night_state(config, NIGHT, yesterdays, []).missing) == len(yesterdays)


def test_a_failure_is_over_when_its_dag_went_well_afterwards(config):
    assert night_state(config, NIGHT, whole(), [failure(moment=at(2))]).stopped == ()
    assert len(night_state(config, NIGHT, whole(), [failure(moment=at(4))]).stopped) == 1


def test_another_years_success_ends_no_failure(config):
    handed = whole(without=("2025/26",))
    failures = [failure("prepare_ssda903", year=year, what="check_rules") for year in ("2025/26", "2026/27")]

    (open_yet,) = night_state(config, NIGHT, handed, failures).stopped

    assert open_yet.year == "2025/26"


def test_only_what_the_last_failing_run_said_is_still_so(config):
    failures = [failure(moment=at(2, day=20), run="yesterday"), failure(what="ssd.ssd_missing", run="tonight")]

    (open_yet,) = night_state(config, NIGHT, [], failures).stopped

    assert open_yet.what == "ssd.ssd_missing"
