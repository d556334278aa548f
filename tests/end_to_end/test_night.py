"""A whole night, through Airflow: every mart has content, the same night gives the same bytes."""

import json
import os
import re
import subprocess
import sys

import duckdb
import pytest

from sufficiency.lineage.events import of_layer
from sufficiency.warehouse import LAYERS
from tests.end_to_end.council import NIGHT, demo_config, run_night

MARTS = {
    "core": "dim_child fct_episode fct_period_of_care fct_placement fct_missing_incident fct_review",
    "care_leavers": "fct_birthday_position fct_contact fct_duty",
    "fostering": "fct_stage_event fct_application dim_household fct_place_snapshot",
    "spend": "fct_placement_cost fct_payment dim_contract dim_supplier fct_reconciliation fct_bill_difference"
    " fct_block_occupancy fct_fee_change fct_transparency",
    "scrutiny": "dim_indicator fct_indicator",
    "quality": "fct_violation worklist fct_episode_problem fct_expectation_result fct_load fct_problem_night"
    " fct_problem_age",
}
# A clean council has no problems.
MAY_BE_EMPTY = {
    "quality.fct_violation",
    "quality.worklist",
    "quality.fct_episode_problem",
    "quality.fct_problem_age",
    "quality.fct_problem_night",
}


def every_byte(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_dag_ends_well(council):
    _, summary = council

    assert summary["failed"] == [] and summary["sentences"] == []
    assert summary["exit_code"] in (0, 1)
    assert summary["looked_after"] > 40
    assert summary["stale"] == []


@pytest.mark.parametrize("table", [f"{mart}.{table}" for mart, names in MARTS.items() for table in names.split()])
def test_bi_finds_every_mart_with_content_and_described(council, table):
    home, _ = council
    schema, name = table.split(".")
    with duckdb.connect(str(home / "published" / "marts.duckdb"), read_only=True) as marts:
        rows = marts.execute(f"select count(*) from {table}").fetchone()[0]
        undescribed = marts.execute(
            "select column_name from duckdb_columns() where schema_name = ? and table_name = ? and comment is null",
            [schema, name],
        ).fetchall()

    assert rows > 0 or table in MAY_BE_EMPTY
    assert undescribed == []


@pytest.mark.parametrize(("year", "modules"), [("2025-26", 11), ("2026-27", 12)])
def test_the_return_of_both_open_years_stands_ready(council, year, modules):
    home, _ = council
    (build,) = (home / "returns" / "ssda903" / year).iterdir()
    manifest = json.loads((build / "manifest.json").read_text())

    assert len([name for name in manifest["files"] if name.endswith(".csv")]) == modules
    assert {"ssda903.xml", "validation.xlsx"} <= manifest["files"].keys()
    assert manifest["files"]["Episodes.csv"]["rows"] > 50
    assert manifest["sources"] and manifest["rules"]["passed"]
    assert all(path.stat().st_mode & 0o077 == 0 for path in build.iterdir())


def test_the_return_breaks_no_rule_that_is_an_error(council):
    _, summary = council

    assert summary["errors"] == 0


def test_the_episodes_of_a_clean_council_contradict_nothing(council):
    home, _ = council
    with duckdb.connect(str(home / "published" / "marts.duckdb"), read_only=True) as marts:
        shown = marts.execute("select distinct kind from quality.fct_episode_problem").fetchall()

    assert shown == []


def test_the_same_night_again_changes_no_byte(council):
    home, _ = council
    before = every_byte(home / "returns") | every_byte(home / "published")

    run_night(home, demo_config(home))

    assert every_byte(home / "returns") | every_byte(home / "published") == before


def test_no_child_of_the_case_management_system_is_named_in_any_log(council):
    home, _ = council
    import sqlite3

    with sqlite3.connect(home / "demo" / "ssd.sqlite") as ssd:
        people = ssd.execute("select pers_person_id, pers_forename || ' ' || pers_surname from ssd_person").fetchall()
    logs = "".join(
        path.read_text(encoding="utf-8", errors="replace")
        for folder in ("logs", "operations", "airflow")
        for path in (home / folder).rglob("*")
        if path.is_file() and path.suffix in (".log", ".json", ".jsonl")
    )
    assert logs
    logs = re.sub(r"\d\d:\d\d:\d\d[.,]\d+", "", logs)  # a microsecond may look like an id
    assert not [1 for person_id, name in people if person_id in logs or (name and name in logs)]


def test_a_built_layer_leaves_the_warehouse_to_whoever_comes_next(council):
    """In Airflow the next task starts when this one has said that it is done, and its process may live on a while."""
    home, _ = council
    code = (
        "import subprocess, sys\n"
        "from datetime import date\n"
        "from sufficiency.config import load_config\n"
        "from sufficiency.home import warehouse_file\n"
        "from sufficiency.warehouse import build_layer\n"
        f"build_layer('staging', load_config(sys.argv[1]), date.fromisoformat('{NIGHT}'))\n"
        "open_it = 'import duckdb, sys; duckdb.connect(sys.argv[1]).close()'\n"
        "sys.exit(subprocess.run([sys.executable, '-c', open_it, str(warehouse_file())]).returncode)\n"
    )

    built = subprocess.run(
        [sys.executable, "-c", code, str(home / "authority.yml")],
        env=os.environ | {"SUFFICIENCY_HOME": str(home)},
        capture_output=True,
        text=True,
    )

    assert built.returncode == 0, built.stderr[-2000:]


def test_lineage_tells_of_every_table_that_a_night_builds(council):
    home, _ = council
    nodes = json.loads((home / "dbt_target" / "manifest.json").read_text(encoding="utf-8"))["nodes"].values()
    built = [node["unique_id"] for node in nodes if node["resource_type"] in ("model", "seed")]

    told = [node["unique_id"] for layer in LAYERS for node in of_layer(nodes, layer)]

    assert len(told) > 300
    assert sorted(told) == sorted(built)
