"""The care leavers' return by itself: the OC3 of the night, and everybody whose birthday falls in the year."""

import csv
import hashlib
import json
import os
import re
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import duckdb
import openpyxl
import pytest

from tests.end_to_end.council import NIGHT

YEARS = ("2025/26", "2026/27")


def care_leavers(home: Path, year: str, *arguments: str) -> subprocess.CompletedProcess:
    fixed = ("return", "care-leavers", "--collection-year", year, "--config", str(home / "authority.yml"))
    return subprocess.run(
        [str(Path(sys.executable).with_name("sufficiency")), *fixed, *arguments],
        env=os.environ | {"SUFFICIENCY_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def day(text: str) -> date:
    return datetime.strptime(text, "%d/%m/%Y").date()


def every_byte(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


@pytest.fixture(scope="module", params=YEARS)
def built(request, council) -> tuple[Path, str, dict]:
    """A home, a year, and what the command said of the year's build."""
    home, _ = council
    return home, request.param, json.loads(care_leavers(home, request.param, "--format", "json").stdout)


def test_oc3_is_that_of_the_return_of_the_same_night(built):
    home, year, told = built
    (whole,) = (home / "returns" / "ssda903" / year.replace("/", "-")).glob(f"{NIGHT}-*")

    assert (Path(told["folder"]) / "OC3.csv").read_bytes() == (whole / "OC3.csv").read_bytes()
    assert rows(whole / "OC3.csv")


def test_everybody_with_a_birthday_in_the_year_is_listed_once_and_whoever_is_in_oc3_among_them(built):
    home, year, told = built
    folder = Path(told["folder"])
    listed = rows(folder / "readiness.csv")
    with duckdb.connect(str(home / "warehouse" / "sufficiency.duckdb"), read_only=True) as db:
        eligible = db.execute(
            "select child_id from intermediate.int_birthday__decided where collection_year = ? and is_eligible", [year]
        ).fetchall()

    assert len({row["CHILD"] for row in listed}) == len(listed) > 0
    assert {row["CHILD"] for row in listed if row["Care leaver"] == "yes"} == {child for (child,) in eligible}
    in_oc3 = {(row["CHILD"], row["DOB"], row["IN_TOUCH"]) for row in rows(folder / "OC3.csv")}
    assert {(row["CHILD"], row["DOB"], row["IN_TOUCH"]) for row in listed if row["In OC3"] == "yes"} == in_oc3


def test_the_window_lies_around_the_birthday_and_from_22_it_is_the_year(built):
    _, year, told = built
    first = int(year[:4])

    for row in rows(Path(told["folder"]) / "readiness.csv"):
        window = day(row["First day of window"]), day(row["Last day of window"])
        birthday = day(row["Birthday"])
        assert date(first, 4, 1) <= birthday <= date(first + 1, 3, 31)
        around = birthday - timedelta(days=91), birthday + timedelta(days=31)
        assert window == (around if int(row["Age"]) <= 21 else (date(first, 4, 1), date(first + 1, 3, 31)))
        assert int(row["Days left"]) == (window[1] - date.fromisoformat(NIGHT)).days


def test_the_most_urgent_stand_first_and_everybody_knows_what_to_do(built):
    _, _, told = built
    listed = rows(Path(told["folder"]) / "readiness.csv")
    urgent = [row for row in listed if row["Position"] in ("missing", "incomplete") and int(row["Days left"]) >= 0]

    assert listed[: len(urgent)] == urgent
    assert [int(row["Days left"]) for row in urgent] == sorted(int(row["Days left"]) for row in urgent)
    assert all(row["What to do"].endswith(".") and row["Owner"] and row["Why"] for row in listed)
    counted = {state.replace("_", " "): count for state, count in told["positions"].items() if state != "too_late"}
    assert counted == {state: sum(row["Position"] == state for row in listed) for state in counted}


def test_birthdays_to_come_are_listed_while_the_year_runs(council):
    home, _ = council
    told = json.loads(care_leavers(home, "2026/27", "--format", "json").stdout)
    to_come = [
        row
        for row in rows(Path(told["folder"]) / "readiness.csv")
        if day(row["Birthday"]) > date.fromisoformat(NIGHT) and row["Care leaver"] == "yes"
    ]

    assert to_come
    assert {row["In OC3"] for row in to_come} == {"no"}
    assert {row["Position"] for row in to_come} <= {"missing", "incomplete", "provisional", "to come", "not asked"}


def test_the_workbook_says_the_same_with_its_headings_in_sight_and_a_filter(built):
    _, _, told = built
    folder = Path(told["folder"])
    listed = rows(folder / "readiness.csv")
    sheet = openpyxl.load_workbook(folder / "readiness.xlsx").active
    headings, *lines = sheet.iter_rows(values_only=True)

    assert list(headings) == list(listed[0])
    assert [line[0] for line in lines] == [row["CHILD"] for row in listed]
    assert [line[1].date() for line in lines] == [day(row["DOB"]) for row in listed]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")


def test_the_summary_is_calm_and_names_nobody(council):
    home, _ = council
    log = home / "logs" / "return.log"
    before = log.stat().st_size if log.exists() else 0
    done = care_leavers(home, YEARS[0])
    (build,) = (home / "returns" / "care_leavers" / "2025-26").iterdir()
    said = done.stdout + done.stderr + log.read_text(encoding="utf-8")[before:]

    assert done.returncode == (1 if re.search(r"^(missing|incomplete) +[1-9]", done.stdout, re.MULTILINE) else 0)
    assert f"2025/26, night {NIGHT}" in done.stdout
    assert done.stderr == ""
    for row in rows(build / "readiness.csv"):
        assert row["DOB"] not in said
        assert not re.search(rf"\b{re.escape(row['CHILD'])}\b", said)


def test_the_same_night_gives_the_same_bytes_that_only_their_owner_reads(built):
    home, year, told = built
    folder = Path(told["folder"])
    before = every_byte(folder)

    again = json.loads(care_leavers(home, year, "--format", "json").stdout)

    assert again == told
    assert every_byte(folder) == before
    assert {name: file["sha256"] for name, file in told["files"].items()} == {
        name: digest for name, digest in before.items() if name != "manifest.json"
    }
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_a_past_night_gives_the_same_build(council, tmp_path):
    home, _ = council
    now = json.loads(care_leavers(home, YEARS[1], "--format", "json").stdout)

    then = json.loads(
        care_leavers(home, YEARS[1], "--known-at", NIGHT, "--out", str(tmp_path), "--format", "json").stdout
    )

    assert then["build"] == now["build"]
    assert every_byte(Path(then["folder"])) == every_byte(Path(now["folder"]))


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("2030/31",), "is not supported"),
        (("2025/26", "--known-at", "2020-01-01"), "was not open on 2020-01-01"),
    ],
)
def test_what_cannot_be_built_is_one_sentence(council, arguments, sentence):
    done = care_leavers(council[0], *arguments)

    assert done.returncode == 2
    assert sentence in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
