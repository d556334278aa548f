"""A frozen return, a source that changes, another night: the frozen bytes come back, and the change is named."""

import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import duckdb
import pytest

from sufficiency.config import load_config
from sufficiency.nightly import refresh_demo
from tests.end_to_end.council import NIGHT, demo_config, run_night

pytestmark = pytest.mark.whole_nights

NEXT = "2026-11-22"
YEAR = "2025/26"


def sufficiency(home: Path, *arguments: str, answer: str = "") -> subprocess.CompletedProcess:
    return subprocess.run(
        [str(Path(sys.executable).with_name("sufficiency")), *arguments],
        env=os.environ | {"SUFFICIENCY_HOME": str(home), "SUFFICIENCY_CONFIG": str(home / "authority.yml")},
        input=answer,
        capture_output=True,
        text=True,
        check=False,
    )


def return_of(home: Path, *arguments: str, answer: str = "") -> subprocess.CompletedProcess:
    fixed = ("return", "ssda903", "--collection-year", YEAR, "--format", "json")
    return sufficiency(home, *fixed, *arguments, answer=answer)


def every_byte(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def withdraw_an_enquiry(file: Path) -> None:
    """Take out an enquiry of 2025/26 that came to nothing."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    of_the_year = [line for line in lines if "2025-04-01" <= line.split(",")[1] < "2026-04-01"]
    lines.remove(next(line for line in of_the_year if ",no_response," in line))
    file.write_text("".join(lines), encoding="utf-8")


@pytest.fixture(scope="module")
def officer(council, tmp_path_factory):
    """A council whose return was frozen; then a child's ethnicity changed at the source, and so did Ofsted's list."""
    home = tmp_path_factory.mktemp("officer") / "home"
    shutil.copytree(council[0], home, ignore=shutil.ignore_patterns("airflow"))
    config = demo_config(home)
    frozen = json.loads(return_of(home, "--freeze", "--signed-by", "The Director", "--yes").stdout)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SUFFICIENCY_HOME", str(home))
        refresh_demo(load_config(config), date.fromisoformat(NEXT))
    with duckdb.connect(str(home / "warehouse" / "sufficiency.duckdb"), read_only=True) as db:
        child, before = db.execute(
            "select child, ethnic from ssda903.header where collection_year = ? and ethnic <> 'WROM' order by 1",
            [YEAR],
        ).fetchone()
    with sqlite3.connect(home / "demo" / "ssd.sqlite") as ssd:
        ssd.execute("update ssd_person set pers_ethnicity = 'WROM' where pers_person_id = ?", [child])
    withdraw_an_enquiry(home / "demo" / "fostering" / "foster_enquiry.csv")
    with (home / "demo" / "ofsted_providers.csv").open("a") as providers:
        providers.write("SC999999,K2,PR4,LE11AA,E06000016,\n")
    assert run_night(home, config, NEXT)["failed"] == []
    return home, frozen, child, before


def test_a_past_night_is_rebuilt_to_the_byte_and_the_present_is_not_touched(officer, tmp_path):
    home, frozen, *_ = officer
    warehouse = home / "warehouse" / "sufficiency.duckdb"
    present = hashlib.sha256(warehouse.read_bytes()).hexdigest()

    rebuilt = json.loads(return_of(home, "--known-at", NIGHT, "--out", str(tmp_path)).stdout)

    bytes_then = every_byte(Path(frozen["folder"]))
    bytes_then.pop("signed_off.json")
    assert rebuilt["build"] == frozen["build"]
    assert every_byte(Path(rebuilt["folder"])) == bytes_then
    assert hashlib.sha256(warehouse.read_bytes()).hexdigest() == present
    assert not list((home / "rebuild").iterdir())


def test_last_nights_build_is_the_nights_own(officer):
    home, *_ = officer
    (build,) = (home / "returns" / "ssda903" / "2025-26").glob(f"{NEXT}-*")

    assert json.loads(return_of(home).stdout)["build"] == build.name


def test_whoever_says_no_freezes_nothing(officer):
    home, *_ = officer
    done = return_of(home, "--freeze", "--signed-by", "The Director", answer="n\n")

    (build,) = (home / "returns" / "ssda903" / "2025-26").glob(f"{NEXT}-*")
    assert done.returncode == 1
    assert "This is a resubmission. Since the frozen build 2026-11-21-" in done.stderr
    assert "1 row changed (Header 1 changed)" in done.stderr
    assert "Not frozen" in done.stderr
    assert not (build / "signed_off.json").exists()


def test_the_diff_names_exactly_the_changed_child_module_and_field(officer):
    home, frozen, child, before = officer
    done = sufficiency(home, "diff", frozen["build"], NEXT, "--collection-year", YEAR, "--format", "json")

    assert done.returncode == 1
    assert json.loads(done.stdout)["changes"] == [
        {
            "module": "Header",
            "child": child,
            "key": {},
            "kind": "changed",
            "field": "ETHNIC",
            "before": before,
            "after": "WROM",
        }
    ]


def test_a_night_whose_build_is_gone_is_built_again_to_be_compared(officer, tmp_path):
    home, *_ = officer
    (build,) = (home / "returns" / "ssda903" / "2025-26").glob(f"{NEXT}-*")
    build.rename(tmp_path / build.name)
    try:
        done = sufficiency(home, "diff", NIGHT, NEXT, "--collection-year", YEAR, "--format", "json")
    finally:
        (tmp_path / build.name).rename(build)

    assert [change["field"] for change in json.loads(done.stdout)["changes"]] == ["ETHNIC"]
    assert not list(home.glob("tmp*/*"))


def test_a_night_that_changed_a_year_that_is_over_says_so(officer):
    home, *_ = officer
    with duckdb.connect(str(home / "published" / "marts.duckdb"), read_only=True) as marts:
        changes = marts.execute(
            "select night::varchar, collection_year, module, rows_changed from quality.fct_return_change"
            " where is_past_year"
        ).fetchall()

    assert changes == [(NEXT, YEAR, "Header", 1)]


def test_figures_as_submitted_stay_and_the_bridge_says_why_the_live_ones_differ(officer):
    home, frozen, *_ = officer
    with duckdb.connect(str(home / "published" / "marts.duckdb"), read_only=True) as marts:
        figures = marts.execute(
            "select indicator_id, vintage, value from scrutiny.fct_indicator"
            " where indicator_id in ('C01', 'R01') and collection_year = ? and breakdown = 'total'",
            [YEAR],
        ).fetchall()
        bridge = marts.execute(
            "select indicator_id, from_vintage, to_vintage, reason, gained, lost from scrutiny.fct_vintage_bridge"
            " where collection_year = ? and part = 'numerator' and indicator_id in ('C01', 'R01')",
            [YEAR],
        ).fetchall()

    value = {(indicator, vintage): figure for indicator, vintage, figure in figures}
    assert value["C01", "as_submitted"] == looked_after_by_the_return(Path(frozen["folder"]), "2026-03-31")
    assert value["C01", "live"] == value["C01", "as_submitted"]
    assert value["R01", "live"] == value["R01", "as_submitted"] - 1
    assert bridge == [("R01", "as_submitted", "live", "the record was changed", 0, 1)]


def test_explain_shows_both_versions_and_the_loads_that_brought_them(officer):
    home, _, child, before = officer
    told = json.loads(sufficiency(home, "explain", child, "--format", "json").stdout)

    sources = {source["table"]: source for one in told["behind"] for source in one["sources"]}
    (person,) = sources["ssd/ssd_person"]["records"]
    first, second = person["versions"]
    assert second["changed"] == {"pers_ethnicity": [before, "WROM"]}
    assert (first["known_to"], second["known_from"]) == (NEXT, NEXT)
    assert (first["landing"]["snapshot_date"], second["landing"]["snapshot_date"]) == (NIGHT, NEXT)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--known-at", "2020-01-01"), "was not open on 2020-01-01"),
        (("--known-at", "2026-11-01"), f"the nights from {NIGHT} to {NEXT} are known"),
        (("--freeze",), "add --signed-by NAME"),
        (("--freeze", "--yes", "--known-at", NIGHT, "--signed-by", "Another"), "frozen already, signed off by The Dir"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(officer, arguments, sentence):
    done = return_of(officer[0], *arguments)

    assert done.returncode == 2
    assert sentence in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_readiness_tells_what_changed_and_what_is_open_in_counts(officer):
    home, frozen, child, _ = officer
    done = return_of(home, "--readiness")
    told = json.loads(done.stdout)

    assert told["readiness"]["since_last_frozen"]["build"] == frozen["build"]
    assert told["readiness"]["since_last_build"]["modules"] == {"Header": {"added": 0, "removed": 0, "changed": 1}}
    assert told["readiness"]["errors"] == told["errors"]
    assert set(told["readiness"]["not_run"]) == {"105", "205C"}
    assert child not in done.stdout


def looked_after_by_the_return(build: Path, day: str) -> int:
    with duckdb.connect() as db:
        return db.execute(
            'select count(distinct "CHILD") from read_csv($file, all_varchar = true, header = true)'
            " where \"LS\" not in ('V3', 'V4') and strptime(\"DECOM\", '%d/%m/%Y') <= $day::date"
            ' and ("DEC" is null or strptime("DEC", \'%d/%m/%Y\') > $day::date)',
            {"file": str(build / "Episodes.csv"), "day": day},
        ).fetchone()[0]


def test_the_officers_page_counts_what_the_return_holds_and_names_nobody(officer):
    home, frozen, *_ = officer
    page = (home / "site" / "return.html").read_text(encoding="utf-8")
    build = Path(frozen["folder"])
    with (build / "Header.csv").open(encoding="utf-8") as file:
        children = [line.split(",")[0] for line in file][1:]

    sums = re.findall(r"<caption>([0-9,]+) ([^:<]+): ([^<]+)\.</caption>", page)
    assert len(sums) == 6
    for total, _, steps in sums:
        signs = re.findall(r"(?:^|([−+]) )([0-9,]+) [a-zA-Z]", steps)
        assert sum(int(f"{'-' if sign == '−' else ''}{count}") for sign, count in signs) == int(total), steps
    totals = {result: int(total) for total, result, _ in sums}
    assert totals["looked after on 31 March 2026"] == looked_after_by_the_return(build, "2026-03-31")
    assert f"<td>{len(children)}</td>" in page
    assert not [child for child in children if re.search(rf"\b{re.escape(child)}\b", page)]


def test_the_officers_page_needs_no_network_and_no_script(officer):
    page = (officer[0] / "site" / "return.html").read_text(encoding="utf-8")

    assert not re.search(r"https?:|<script|<link|@import|url\(", page)
    assert page.startswith('<!doctype html>\n<html lang="en-GB">')
    assert len(re.findall("<table", page)) == len(re.findall("<caption", page))
    assert 'href="return.html"' in (officer[0] / "site" / "index.html").read_text(encoding="utf-8")
    assert (officer[0] / "site" / "return.html").stat().st_mode & 0o077 == 0


def test_an_amendment_follows_the_frozen_return_and_the_page_shows_both_at_once(officer):
    home, frozen, child, before = officer
    done = return_of(home, "--freeze", "--signed-by", "The Director", "--reason", "late news", "--yes")
    amended = Path(json.loads(done.stdout)["folder"])

    signed = json.loads((amended / "signed_off.json").read_text(encoding="utf-8"))
    (change,) = json.loads((amended / "changes.json").read_text(encoding="utf-8"))["changes"]
    page = (home / "site" / "return.html").read_text(encoding="utf-8")
    assert signed["amends"]["build"] == frozen["build"]
    assert (change["child"], change["before"], change["after"]) == (child, before, "WROM")
    assert f"<td>{frozen['build']}, 1 row</td>" in page
    assert page.count("<td>Approved</td>") == 2
    assert "late news" not in page


def test_while_a_night_writes_nobody_reads_the_warehouse(officer):
    home, _, child, _ = officer
    with duckdb.connect(str(home / "warehouse" / "sufficiency.duckdb")):
        for done in (return_of(home), sufficiency(home, "explain", child)):
            assert done.returncode == 2
            assert done.stderr.startswith("A night is running")
