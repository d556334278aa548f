"""Planted faults are labelled: what, where, and which check must notice."""

import csv
import sqlite3
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

from sufficiency.contracts import contracts
from sufficiency.demo import faults as planted_faults
from sufficiency.demo import write_demo
from sufficiency.demo.council import build_world
from sufficiency.demo.faults.files import KINDS as FILE_KINDS
from sufficiency.demo.faults.plant import kinds
from sufficiency.demo.ssd import ssd_tables
from sufficiency.gates.marts import mart_expectations
from sufficiency.project import DBT
from sufficiency.rules import rules

CONSEQUENCES = Path(planted_faults.__file__).with_name("consequences.yml")


@pytest.fixture(scope="module")
def council(tmp_path_factory):
    out = tmp_path_factory.mktemp("council")
    summary = write_demo(out, children=600, until=date(2026, 11, 21), errors=0.02)
    with (out / "faults.csv").open(newline="") as file:
        return out, summary, list(csv.DictReader(file))


@cache
def rules_by_code():
    return {rule.code: rule for rule in rules()}


def test_every_kind_of_fault_is_planted(council):
    _, summary, faults = council

    assert {fault["kind"] for fault in faults} == {kind.name for kind in [*kinds(), *FILE_KINDS]}
    assert summary["faults"] == len(faults)


def test_more_than_a_hundred_rules_over_all_modules_have_something_to_catch(council):
    codes = {f["caught_by"] for f in council[2]} & set(rules_by_code())
    modules = {table for code in codes for table in rules_by_code()[code].tables}

    assert len(codes) > 100
    assert {
        "header", "episodes", "reviews", "uasc", "oc2", "oc3", "ad1", "placed_adoption", "prev_perm", "missing",
        "sw_episodes", "dolo",
    } <= modules  # fmt: skip


def test_what_must_catch_a_fault_exists(council):
    checks = {f"contract:{one.table}.{check['id']}" for one in contracts().values() for check in one.expectations}

    for fault in council[2]:
        caught_by = fault["caught_by"]
        assert caught_by in checks or caught_by in rules_by_code() or caught_by == "quarantine:ssd_person", fault


def test_what_follows_from_a_fault_is_stated_in_words_that_exist(council):
    checks = {f"contract:{one.table}.{check['id']}" for one in contracts().values() for check in one.expectations}
    readings = {f"reading:{one.table}.{column.name}" for one in contracts().values() for column in one.columns}
    expectations = {f"marts:{one.id}" for one in mart_expectations()}
    with (DBT / "seeds" / "codesets" / "episode_problem_kind.csv").open(encoding="utf-8") as file:
        episodes = {f"episode:{row['kind']}" for row in csv.DictReader(file)}
    stated = {code for fault in council[2] for code in fault["consequences"].split()}

    assert len(stated) > 100
    assert stated <= checks | readings | expectations | episodes | rules_by_code().keys()


def test_every_kind_that_something_follows_from_is_planted():
    stated = {kind for entry in yaml.safe_load(CONSEQUENCES.read_text(encoding="utf-8")) for kind in entry["kinds"]}

    assert stated <= {kind.name for kind in [*kinds(), *FILE_KINDS]}


def test_the_answer_sheet_says_what_was_true(council):
    true = {fault["kind"]: fault["true_value"] for fault in council[2]}

    assert true["fostering_by_the_nhs"].startswith("PR") and true["fostering_by_the_nhs"] != "PR3"
    assert true["absence_has_a_provider"] == "(blank)"
    assert true["placement_row_is_dropped"] == ""


def test_a_fault_names_whom_else_it_touches(council):
    touched = {fault["kind"] for fault in council[2] if fault["also"]}

    assert touched == {"upn_is_somebody_elses", "legacy_number_is_shared"}


def test_a_child_has_one_fault_at_most_so_that_each_shows_by_itself(council):
    planted = Counter((fault["table"], fault["key"]) for fault in council[2])

    assert set(planted.values()) == {1}


def test_a_clean_council_has_an_empty_answer_sheet(tmp_path):
    write_demo(tmp_path, children=25, until=date(2026, 11, 21))

    assert len((tmp_path / "faults.csv").read_text().splitlines()) == 1


def test_faults_do_not_shift_what_is_written_beside_them(council):
    written = sqlite3.connect(council[0] / "ssd.sqlite").execute("select * from ssd_cla_visits").fetchall()

    assert written == ssd_tables(*build_world(600, 1, date(2026, 11, 21)))["ssd_cla_visits"]
