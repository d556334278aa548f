"""Nothing is published that does not reconcile; a broken check is our fault, not the data's."""

from datetime import date

import duckdb
import pytest

from sufficiency.errors import SufficiencyError
from sufficiency.gates.marts import check_marts, mart_expectations

NIGHT = date(2026, 11, 21)


@pytest.fixture
def db():
    with duckdb.connect() as connection:
        connection.execute("create schema core; create table core.total as select * from range(10) as t (n)")
        yield connection


@pytest.fixture
def expecting(tmp_path):
    def write(sql, severity="warning"):
        (tmp_path / "core.yml").write_text(
            "- id: totals_agree\n  description: Totals agree.\n  dimension: consistency\n  owner: data_team\n"
            f"  severity: {severity}\n  sql: {sql}\n"
        )
        return tmp_path

    return write


def recorded(db):
    return db.execute('select expectation_id, status, "rows" from operations.expectation_result').fetchall()


def test_an_expectation_that_holds_passes(db, expecting):
    assert check_marts(db, NIGHT, expecting("select n from core.total where n > 9"))["passed"] == 1
    assert recorded(db) == [("core.totals_agree", "passed", 0)]


def test_a_warning_lets_pass_and_counts_every_row(db, expecting):
    assert check_marts(db, NIGHT, expecting("select n from core.total where n > 6"))["failed"] == 1
    assert recorded(db) == [("core.totals_agree", "failed", 3)]


def test_a_critical_failure_stops_the_publishing_in_a_sentence(db, expecting):
    with pytest.raises(SufficiencyError, match=r"Totals agree\. 3 rows say otherwise"):
        check_marts(db, NIGHT, expecting("select n from core.total where n > 6", severity="critical"))
    assert recorded(db) == [("core.totals_agree", "failed", 3)]


def test_an_expectation_that_cannot_run_is_never_a_failure_of_the_data(db, expecting):
    assert check_marts(db, NIGHT, expecting("select n from core.no_such_table", severity="critical")) == {
        "passed": 0,
        "failed": 0,
        "not_run": 1,
    }


def test_a_night_checked_again_replaces_its_results(db, expecting):
    for bound in (6, 9):
        check_marts(db, NIGHT, expecting(f"select n from core.total where n > {bound}"))

    assert recorded(db) == [("core.totals_agree", "passed", 0)]


def test_every_mart_expectation_of_the_project_is_complete_and_named_once():
    found = list(mart_expectations())

    assert found
    assert len({e.id for e in found}) == len(found)
    assert {e.severity for e in found} <= {"critical", "warning"}
