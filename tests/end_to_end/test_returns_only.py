"""A council with nothing but its returns gets marts, indicators and the same return again."""

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
import yaml

from tests.end_to_end.council import run_night

YEARS = ("2025-26", "2026-27")


@pytest.fixture(scope="module")
def returns_only(council, tmp_path_factory) -> tuple[Path, Path, dict]:
    """The returns of the small council as the only source of another home."""
    home, _ = council
    folder = tmp_path_factory.mktemp("returns_only")
    for year in YEARS:
        (build,) = (home / "returns" / "ssda903" / year).iterdir()
        shutil.copytree(build, folder / "given" / year, ignore=shutil.ignore_patterns("*.json", "*.xlsx", "*.xml"))
    source = {"kind": "ssda903", "path": str(folder / "given")}
    settings = {
        "authority": {"name": "Anywhere", "la_code": "856", "ons_code": "E06000016"},
        "sources": {"placements": source, "care_leavers": source},
    }
    config = folder / "authority.yml"
    config.write_text(yaml.safe_dump(settings), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SUFFICIENCY_KEY", "made up for this test")
        summary = run_night(folder / "home", config)
    return folder / "given", folder / "home", summary


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_the_night_runs_and_says_what_has_no_source(returns_only):
    _, _, summary = returns_only

    assert summary["failed"] == []
    assert summary["without_source"] == ["foster_carers", "contract_spend"]


@pytest.mark.parametrize("year", YEARS)
def test_the_return_is_given_back_row_for_row(returns_only, year):
    given, home, _ = returns_only
    (build,) = (home / "returns" / "ssda903" / year).iterdir()

    for file in sorted((given / year).glob("*.csv")):
        assert rows(build / file.name) == rows(file), file.name


def test_marts_and_indicators_have_content(returns_only):
    _, home, _ = returns_only
    with duckdb.connect(str(home / "published" / "marts.duckdb"), read_only=True) as marts:
        for table in ("core.fct_episode", "core.fct_placement", "care_leavers.fct_birthday_position"):
            assert marts.execute(f"select count(*) from {table}").fetchone()[0] > 0, table
        looked_after = marts.execute(
            "select numerator from scrutiny.fct_indicator where indicator_id = 'C01' and breakdown = 'total'"
            " and collection_year = '2025/26'"
        ).fetchone()

    assert looked_after and looked_after[0] > 40


def test_care_leavers_are_listed_from_returns_alone(returns_only):
    given, home, _ = returns_only
    done = subprocess.run(
        [
            str(Path(sys.executable).with_name("sufficiency")),
            *("return", "care-leavers", "--collection-year", "2025/26", "--format", "json"),
            *("--config", str(given.parent / "authority.yml")),
        ],
        env=os.environ | {"SUFFICIENCY_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    folder = Path(json.loads(done.stdout)["folder"])
    headings, *listed = rows(folder / "readiness.csv")
    in_oc3 = [row for row in listed if row[headings.index("In OC3")] == "yes"]

    assert rows(folder / "OC3.csv") == rows(given / "2025-26" / "OC3.csv")
    assert sorted(row[:2] for row in in_oc3) == sorted(row[:2] for row in rows(folder / "OC3.csv")[1:])
    assert len({row[0] for row in listed}) == len(listed)
    assert {row[headings.index("Position")] for row in in_oc3} == {"evidenced"}
