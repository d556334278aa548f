"""Great Expectations knows what every DfE rule found."""

from datetime import date

import duckdb
import pytest

from sufficiency.gates.rules import check_rules, dimension_of
from sufficiency.operations import create_tables
from sufficiency.rules.rule_file import rules

NIGHT = date(2026, 11, 21)


@pytest.fixture
def db():
    with duckdb.connect() as db:
        create_tables(db)
        db.execute("""
            insert into operations.rule_result by name
            select unnest([
                {collection_year: '2025/26', rule: '101', title: 'Sex is missing', level: 'error', status: 'failed'},
                {collection_year: '2026/27', rule: '101', title: 'Sex is missing', level: 'error', status: 'passed'},
                {collection_year: '2025/26', rule: '628', title: 'Late', level: 'query', status: 'passed'},
                {collection_year: '2025/26', rule: '1014', title: 'UASC', level: 'error', status: 'not_run'}
            ], recursive := true)
        """)
        db.execute("""
            insert into operations.violation by name
            select '2025/26' as collection_year, '101' as rule, 'header' as module, unnest([1, 4, 9]) as row_id
        """)
        yield db


def test_a_rule_counts_its_rows_passes_without_any_and_is_not_run_where_it_was_not(db):
    assert check_rules(db, NIGHT) == {"passed": 1, "failed": 1, "not_run": 1}
    assert db.execute("""
        select expectation_id, status, severity, rows from operations.expectation_result
        where gate = 'ssda903' order by all
    """).fetchall() == [
        ("ssda903.101", "failed", "warning", 3),
        ("ssda903.1014", "not_run", "warning", None),
        ("ssda903.628", "passed", "info", 0),
    ]


def test_a_night_checked_again_is_told_once(db):
    check_rules(db, NIGHT)
    db.execute("delete from operations.violation")
    check_rules(db, NIGHT)
    assert db.execute("select count(*), sum(rows) from operations.expectation_result").fetchone() == (3, 0)


def test_what_a_rule_is_about_follows_from_its_title():
    assert dimension_of("Ethnicity is missing or not an accepted code") == "completeness"
    assert dimension_of("Legal status is not an accepted code") == "validity"
    assert dimension_of("More than one row for a child in AD1") == "uniqueness"
    assert dimension_of("Sex differs from last year") == "accuracy"
    assert dimension_of("Episode is unfinished although a later one follows") == "consistency"
    assert len({dimension_of(rule.title) for rule in rules()}) == 5
