"""The fostering team's records hold together, and a later night only adds to them."""

import csv
from collections import defaultdict
from datetime import date

import openpyxl
import pytest
from tests.sufficiency.demo.made_up_stays import small_world

from sufficiency.demo.fostering import write_fostering
from sufficiency.demo.held import held_places

EARLY, LATE = date(2018, 9, 20), date(2019, 6, 30)


def rows(folder, name):
    with (folder / "fostering" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sheet(folder, name):
    book = openpyxl.load_workbook(folder / "fostering" / "fostering_workbook.xlsx", read_only=True)
    _, _, _, headings, *data = book[name].iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in data]


@pytest.fixture(scope="module")
def world():
    return small_world(until=LATE)


@pytest.fixture(scope="module")
def early(tmp_path_factory):
    folder = tmp_path_factory.mktemp("early")
    write_fostering(folder, small_world(until=EARLY), EARLY)
    return folder


@pytest.fixture(scope="module")
def late(tmp_path_factory, world):
    folder = tmp_path_factory.mktemp("late")
    write_fostering(folder, world, LATE)
    return folder


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("foster_stage_event", ("event_id",)),
        ("foster_place_snapshot", ("household_id", "snapshot_date")),
    ],
)
def test_a_later_night_rewrites_no_event_and_no_count(early, late, table, key):
    def by_key(folder):
        return {tuple(row[column] for column in key): row for row in rows(folder, table)}

    before, after = by_key(early), by_key(late)

    assert before
    assert before == {key: after[key] for key in before}


def test_a_finished_enquiry_or_application_stays_as_it_ended(early, late):
    for table, key in (("foster_enquiry", "enquiry_id"), ("foster_application", "application_id")):
        after = {row[key]: row for row in rows(late, table)}
        over = [row for row in rows(early, table) if row["outcome_date"]]

        assert over
        assert over == [after[row[key]] for row in over]


def test_nothing_is_known_before_it_happens(early):
    for table in ("foster_enquiry", "foster_application", "foster_stage_event", "foster_place_snapshot"):
        for row in rows(early, table):
            assert all(
                value[:10] <= EARLY.isoformat() for name, value in row.items() if name.endswith(("_date", "_at"))
            )


def test_places_approved_are_filled_vacant_or_not_available(late):
    for row in rows(late, "foster_place_snapshot"):
        parts = ("filled_places", "vacant_places", "not_available_places")
        assert int(row["approved_places"]) == sum(int(row[part]) for part in parts)


def test_filled_places_are_the_children_who_live_there(late, world):
    held = held_places(world.stays)
    for row in rows(late, "foster_place_snapshot"):
        day = date.fromisoformat(row["snapshot_date"])
        here = sum(one.place.household_id == row["household_id"] and one.start <= day < one.end for one in held)
        assert int(row["filled_places"]) == here


def test_the_31st_of_march_is_always_counted(late):
    days = {row["snapshot_date"] for row in rows(late, "foster_place_snapshot")}

    assert {f"{year}-03-31" for year in range(2016, 2020)} <= days


def test_a_household_is_on_the_register_throughout_each_stay(late, world):
    register = {row["Household no."]: row for row in sheet(late, "Households")}
    checked = 0
    for one in held_places(world.stays):
        if one.place.household_id and date(2016, 4, 1) <= one.start <= LATE:
            row = register[one.place.household_id]
            assert row["Date approved"].date() <= one.start
            assert row["Date deregistered"] is None or row["Date deregistered"].date() >= min(one.end, LATE)
            checked += 1
    assert checked > 50


def test_events_come_in_the_order_of_the_process(late):
    order = ["APPLICATION", "STAGE1_START", "STAGE1_COMPLETE", "STAGE1_DECISION", "STAGE2_START", "STAGE2_REPORT"]
    order += ["PANEL", "ADM_DECISION", "APPROVED"]
    events = defaultdict(list)
    for row in rows(late, "foster_stage_event"):
        if row["application_id"] and row["event_code"] in order:
            events[row["application_id"]].append((row["event_date"], order.index(row["event_code"])))
    assert events
    assert all(found == sorted(found, key=lambda event: event[1]) for found in map(sorted, events.values()))


def test_an_approved_application_has_a_household_in_the_workbook(late):
    register = {row["Household no."] for row in sheet(late, "Households")}
    approved = [row for row in rows(late, "foster_application") if row["outcome"] == "approved"]

    assert approved
    assert all(row["household_id"] in register for row in approved)


def test_the_same_night_writes_the_same_bytes(late, world, tmp_path):
    write_fostering(tmp_path, world, LATE)

    for path in sorted((late / "fostering").iterdir()):
        assert path.read_bytes() == (tmp_path / "fostering" / path.name).read_bytes()
