"""The gate at the door stops a broken table, lets single faults pass, and never blames data for its own faults."""

from datetime import date

import duckdb
import pytest
from tests.arriving import arrive

from sufficiency.contracts import contract, contracts
from sufficiency.gates import contracts as gate
from sufficiency.gates.contracts import check_contract
from sufficiency.sources import Arrival

NIGHT = date(2026, 11, 21)
SNAPSHOT = contract("fostering", "foster_place_snapshot")


def arrived(db, found, *rows):
    names = found.column_names
    db.execute(f"create or replace table given ({', '.join(f'{name} varchar' for name in names)})")
    for row in rows:
        db.execute(f"insert into given values ({', '.join('?' * len(names))})", [row.get(name) for name in names])
    arrive(db, found, Arrival("given", names, 0, "given"))


@pytest.fixture
def db():
    with duckdb.connect() as db:
        yield db


def statuses(db, found, *rows):
    arrived(db, found, *rows)
    return {
        result.expectation_id.rpartition(".")[2]: (result.status, result.rows)
        for result in check_contract(db, found, NIGHT)
    }


def places(household="H1", day="2026-03-31", approved="3", filled="1", vacant="1", closed="1"):
    return {
        "household_id": household,
        "snapshot_date": day,
        "approved_places": approved,
        "filled_places": filled,
        "vacant_places": vacant,
        "not_available_places": closed,
    }


def test_rows_that_break_an_expectation_are_counted(db):
    found = statuses(db, SNAPSHOT, places(), places("H2", filled="2"), places("H3", approved="40", filled="38"))

    assert found["approved_places_adds_up"] == ("failed", 1)
    assert found["approved_places_is_plausible"] == ("failed", 1)
    assert found["snapshot_date_is_plausible"] == ("passed", 0)


def test_a_day_after_the_night_is_not_plausible_but_the_night_itself_is(db):
    found = statuses(db, SNAPSHOT, places(day="2026-11-21"), places("H2", day="2026-11-22"))

    assert found["snapshot_date_is_plausible"] == ("failed", 1)


def test_a_key_missing_in_one_row_of_ten_passes_and_in_two_does_not(db):
    whole = [places(f"H{number}") for number in range(18)]

    assert statuses(db, SNAPSHOT, *whole, places(None), places(None, "2026-04-01"))[
        "household_id_is_filled_in_most_rows"
    ] == ("passed", 2)
    assert statuses(db, SNAPSHOT, *whole[:6], places(None), places(None))["household_id_is_filled_in_most_rows"] == (
        "failed",
        2,
    )


def test_codes_are_known_in_all_their_forms(db):
    found = contract("ssd", "ssd_cla_episodes")
    forms = ["S", "S - Started to be looked after", "started to be looked after", "SSD_PH", None, "nonsense"]
    rows = [
        {"clae_cla_episode_id": str(number), "clae_person_id": "1", "clae_cla_episode_start_reason": form}
        for number, form in enumerate(forms)
    ]

    assert statuses(db, found, *rows)["clae_cla_episode_start_reason_is_a_known_code"] == ("failed", 1)


def test_a_rate_that_does_not_make_the_weekly_cost_is_counted_and_a_single_payment_is_not(db):
    found = contract("finance", "placement_cost")
    lines = [("650.00", "1", "650.00"), ("100.10", "7", "700.70"), ("100", "7", "650"), ("120", "1", None)]
    rows = [
        {"cost_line_id": str(number), "unit_rate": rate, "quantity": quantity, "total_weekly_cost": cost}
        for number, (rate, quantity, cost) in enumerate(lines)
    ]

    assert statuses(db, found, *rows)["rate_times_quantity_is_the_weekly_cost"] == ("failed", 1)


def test_what_an_approval_needs_is_missed_however_the_word_is_written(db):
    found = contract("fostering", "foster_application")
    rows = [
        {"application_id": str(number), "outcome": outcome, "household_id": household}
        for number, (outcome, household) in enumerate([("approved", None), ("Approved", None), ("in_progress", None)])
    ]

    assert statuses(db, found, *rows)["household_id_is_filled_when_approved"] == ("failed", 2)


def test_an_expectation_that_raises_is_not_run_and_no_data_failure(db, monkeypatch):
    def broken(*_):
        def build(gxe, shared):
            return gxe.ExpectColumnValuesToNotBeNull(column="no_such_column", **shared)

        return "Broken.", {}, build

    monkeypatch.setitem(gate._KINDS, "adds_up", broken)

    found = statuses(db, SNAPSHOT, places())

    assert found["approved_places_adds_up"] == ("not_run", None)
    assert found["approved_places_is_plausible"] == ("passed", 0)


def test_no_result_holds_a_value(db):
    arrived(db, SNAPSHOT, places("SECRET", filled="7"))

    assert "SECRET" not in str(check_contract(db, SNAPSHOT, NIGHT))


@pytest.mark.parametrize("found", [pytest.param(found, id=found.name) for found in contracts().values()])
def test_every_expectation_of_every_contract_can_be_run(db, found):
    texts = {"date": "2026-01-01", "datetime": "2026-01-01 00:00:00", "integer": "1", "boolean": "true"}
    row = {column.name: texts.get(column.type, "1") for column in found.columns}
    arrived(db, found, row)

    results = check_contract(db, found, NIGHT)

    assert results
    assert [result.expectation_id for result in results if result.status == "not_run"] == []
