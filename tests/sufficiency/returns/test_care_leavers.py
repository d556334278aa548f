"""The list of care leavers, as files: nothing in it runs, nothing in it is lost, and the states are counted."""

import csv
import json
from datetime import date

import openpyxl
import pytest
import yaml

from sufficiency.collection_year import CollectionYear
from sufficiency.config import load_config
from sufficiency.project import DBT
from sufficiency.returns.care_leavers import COLUMNS, build_care_leavers

YEAR = CollectionYear(2026)
NIGHT = date(2026, 11, 21)
FORMULA = '=HYPERLINK("http://example.org","+1")'


@pytest.fixture
def listed(warehouse, add):
    """Add a young person to the warehouse's list; the table is the one the model's contract describes."""
    file = DBT / "models" / "returns" / "care_leavers" / "care_leavers__readiness.yml"
    (model,) = yaml.safe_load(file.read_text(encoding="utf-8"))["models"]
    columns = ", ".join(f"{column['name']} {column['data_type']}" for column in model["columns"])
    warehouse.execute(f"create schema care_leaver_return; create table care_leaver_return.readiness ({columns})")

    def add_person(number, **cells):
        same = {"collection_year": str(YEAR), "row_id": number, "child": f"C{number}", "dob": date(2008, 2, 29)}
        add("care_leaver_return.readiness", **same | {"position_status": "evidenced", "days_left": 9} | cells)

    return add_person


@pytest.fixture
def build(warehouse, tmp_path, monkeypatch):
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path / "home"))
    return lambda: build_care_leavers(warehouse, load_config(), YEAR, NIGHT)


def lines(folder):
    with (folder / "readiness.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_formula_in_somebodys_data_is_shown_and_never_run(listed, build):
    listed(0, owner_team=FORMULA, what_to_do="Nothing to do.", days_left=-3)
    folder = build()
    headings = list(COLUMNS)
    sheet = openpyxl.load_workbook(folder / "readiness.xlsx").active
    cell = sheet.cell(2, headings.index("Owner") + 1)

    assert lines(folder)[0]["Owner"] == f"'{FORMULA}"
    assert lines(folder)[0]["Days left"] == "-3"
    assert (cell.data_type, cell.value) == ("s", FORMULA)


def test_the_most_urgent_row_of_the_model_is_the_first_line_and_what_is_unknown_is_blank(listed, build):
    listed(1, position_status="to_come")
    listed(0, position_status="missing", reason_not_returned="birthday_to_come")

    first, second = lines(build())
    assert (first["CHILD"], first["DOB"], first["Position"]) == ("C0", "29/02/2008", "missing")
    assert (first["Why not in OC3"], first["IN_TOUCH"], first["Last contact"]) == ("birthday to come", "", "")
    assert (second["CHILD"], second["Position"]) == ("C1", "to come")


def test_the_manifest_counts_the_states_and_whose_window_has_closed(listed, build):
    for number, (status, days_left) in enumerate(
        [("missing", 0), ("missing", -1), ("incomplete", -9), ("evidenced", -9), ("not_asked", -1)]
    ):
        listed(number, position_status=status, days_left=days_left)
    listed(9, collection_year="2025/26")

    manifest = json.loads((build() / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["positions"] == {
        "missing": 2,
        "incomplete": 1,
        "provisional": 0,
        "to_come": 0,
        "evidenced": 1,
        "not_asked": 1,
        "too_late": 2,
    }
    assert {name: file["rows"] for name, file in manifest["files"].items()} == {
        "OC3.csv": 0,
        "readiness.csv": 5,
        "readiness.xlsx": 5,
    }


def test_a_year_without_a_birthday_is_headings_alone(listed, build):
    folder = build()

    assert (folder / "readiness.csv").read_text(encoding="utf-8").strip() == ",".join(COLUMNS)
    assert (folder / "OC3.csv").read_text(encoding="utf-8") == "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n"
