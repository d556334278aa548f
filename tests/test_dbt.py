"""The dbt project builds on nothing, and every unit test of its models passes: each is a sentence about the law."""

import json
import os
import subprocess
import sys

import duckdb
import pytest
import yaml

from sufficiency.project import DBT

SENTENCES = sorted(
    (test["model"], test["name"])
    for path in (DBT / "models").rglob("*.yml")
    for test in (yaml.safe_load(path.read_text(encoding="utf-8")) or {}).get("unit_tests", [])
)


def dbt(home, *arguments):
    """Run dbt in a process of its own: it keeps its warehouse open until its process ends."""
    variables = {"landing_root": str(home / "landing"), "reference_root": str(home / "reference")}
    places = ["--project-dir", str(DBT), "--profiles-dir", str(DBT), "--target-path", str(home / "target")]
    places += ["--log-path", str(home / "logs"), "--vars", json.dumps(variables)]
    done = subprocess.run(
        [sys.executable, "-m", "dbt.cli.main", *arguments, *places],
        env=os.environ | {"SUFFICIENCY_WAREHOUSE": str(home / "empty.duckdb")},
        capture_output=True,
        text=True,
        check=False,
    )
    results = json.loads((home / "target" / "run_results.json").read_text())["results"]
    return done, {result["unique_id"]: result for result in results}


@pytest.fixture(scope="module")
def empty_warehouse(tmp_path_factory):
    """Every model, built over sources that hold no rows."""
    home = tmp_path_factory.mktemp("dbt")
    with duckdb.connect(str(home / "empty.duckdb")) as db:
        from sufficiency.identity import key_children
        from sufficiency.operations import create_tables

        create_tables(db)
        key_children(db, b"nobody")
    done, _ = dbt(home, "build", "--empty", "--exclude-resource-type", "unit_test", "test")
    assert done.returncode == 0, done.stdout[-4000:]
    return home


@pytest.fixture(scope="module")
def outcomes(empty_warehouse):
    """What dbt says of each unit test, by the model and name."""
    _, results = dbt(empty_warehouse, "test", "--select", "test_type:unit")
    return {tuple(unique_id.split(".")[-2:]): result for unique_id, result in results.items()}


def test_there_are_sentences():
    assert len(SENTENCES) >= 100


@pytest.mark.parametrize(("model", "sentence"), SENTENCES, ids=[": ".join(pair) for pair in SENTENCES])
def test_law(outcomes, model, sentence):
    outcome = outcomes[model, sentence]

    assert outcome["status"] == "pass", outcome["message"]
