"""A night over spoilt records: every planted fault is noticed, by the very check that the answer sheet names."""

import csv
import re

import duckdb
import pytest
import yaml

from tests.end_to_end.council import demo_config, run_night


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory):
    """The warehouse after a night over a council with faults, and its answer sheet."""
    home = tmp_path_factory.mktemp("spoilt")
    config = demo_config(home)
    settings = yaml.safe_load(config.read_text(encoding="utf-8"))
    settings["demo"] |= {"children": 400, "errors": 0.02}
    config.write_text(yaml.safe_dump(settings), encoding="utf-8")
    run_night(home, config)
    with (home / "demo" / "faults.csv").open(newline="", encoding="utf-8") as file:
        faults = list(csv.DictReader(file))
    with duckdb.connect(str(home / "warehouse" / "sufficiency.duckdb"), read_only=True) as warehouse:
        yield warehouse, faults


def test_rules_catch_the_children_they_are_meant_to_catch(spoilt):
    warehouse, faults = spoilt
    caught = set(
        warehouse.execute(
            "select violation.rule, children.child_id from operations.violation as violation"
            " inner join identity.child_key as children on violation.child_key = children.child_key"
        ).fetchall()
    )
    planted = {
        (fault["caught_by"], re.search(r"1\d{5}", fault["key"])[0]): fault["kind"]
        for fault in faults
        if ":" not in fault["caught_by"]
    }

    assert len({rule for rule, _ in planted}) > 60
    assert {kind for fault, kind in planted.items() if fault not in caught} == set()


def test_contracts_catch_what_rules_never_see(spoilt):
    warehouse, faults = spoilt
    failed = {
        "contract:" + name.split(".", 1)[1]
        for (name,) in warehouse.execute(
            "select expectation_id from quality.fct_expectation_result where status = 'failed'"
        ).fetchall()
    }
    planted = {fault["caught_by"] for fault in faults if fault["caught_by"].startswith("contract:")}

    assert len(planted) > 40
    assert planted - failed == set()
