"""A council with nothing but its returns gets marts, indicators and the same return again, from CSV as from XML."""

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

pytestmark = pytest.mark.whole_nights

YEARS = ("2025-26", "2026-27")
XML = "ssda903.xml"
# What a careless reader loses: words that read as nothing, separators, quotation marks, accents, noughts in front.
AWKWARD = ("nan", "NULL", 'Zoë, "née" 7', "007", "O'Neil & <Sons>")


@pytest.fixture(scope="module", params=["csv", "xml"])
def returns_only(request, council, tmp_path_factory) -> tuple[Path, Path, dict]:
    """The returns of the small council, some of its children under awkward ids, as the only source of another home."""
    home, _ = council
    folder = tmp_path_factory.mktemp(f"returns_only_{request.param}")
    for year in YEARS:
        (build,) = (home / "returns" / "ssda903" / year).glob("20*")
        (folder / "given" / year).mkdir(parents=True)
        for file in build.glob(f"*.{request.param}"):
            shutil.copy(file, folder / "given" / year)
    if request.param == "csv":
        rename_children(folder / "given")
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


def rename_children(given: Path) -> None:
    """Give the children who come first in the last year awkward ids, in every file of every year."""
    first = dict.fromkeys(row[0] for row in rows(given / YEARS[-1] / "Header.csv")[1:])
    names = dict(zip(first, AWKWARD, strict=False))
    for file in given.glob("*/*.csv"):
        renamed = [[names.get(child, child), *cells] for child, *cells in rows(file)]
        with file.open("w", encoding="utf-8", newline="") as opened:
            csv.writer(opened, lineterminator="\n").writerows(renamed)


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def build_of(home: Path, year: str) -> Path:
    (build,) = (home / "returns" / "ssda903" / year).glob("20*")
    return build


def test_the_night_runs_and_says_what_has_no_source(returns_only):
    _, _, summary = returns_only

    assert summary["failed"] == []
    assert summary["without_source"] == ["foster_carers", "contract_spend"]


@pytest.mark.parametrize("year", YEARS)
def test_the_return_is_given_back_row_for_row(returns_only, year):
    given, home, _ = returns_only
    files = sorted((given / year).iterdir())

    assert files
    for file in files:
        back = build_of(home, year) / file.name
        if file.name == XML:
            assert back.read_bytes() == file.read_bytes()
        else:
            assert rows(back) == rows(file), file.name


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

    assert rows(folder / "OC3.csv") == rows(build_of(home, "2025-26") / "OC3.csv")
    # The list names a child as the warehouse knows it, in capitals; the return as it was filed.
    filed = sorted([child.upper(), birth] for child, birth, *_ in rows(folder / "OC3.csv")[1:])
    assert sorted(row[:2] for row in in_oc3) == filed
    assert len({row[0] for row in listed}) == len(listed)
    assert {row[headings.index("Position")] for row in in_oc3} == {"evidenced"}
