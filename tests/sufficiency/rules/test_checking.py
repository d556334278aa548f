"""A rule passes, fails with its rows, or is not run and says why; and it says how much of the past it was judged by."""

import duckdb
import pytest

from sufficiency.rules import Context, load_modules, rules, run_rules


@pytest.fixture
def outcome():
    def run(code, tables, **context):
        with duckdb.connect() as db:
            known = load_modules(db, tables, Context("2025/26", **context))
            [found] = run_rules(db, [rule for rule in rules() if rule.code == code], known)
        return found

    return run


def test_a_rule_fails_with_the_rows_at_fault_and_passes_without(outcome):
    failed = outcome("101", {"header": [{"child": "1", "sex": "M"}, {"child": "2", "sex": "X"}]})
    passed = outcome("101", {"header": [{"child": "1", "sex": "M"}]})

    assert (failed.status, failed.rows) == ("failed", {"header": [1]})
    assert (passed.status, passed.rows) == ("passed", {})


@pytest.mark.parametrize(
    ("code", "tables", "why"),
    [
        ("101", {}, "Header not loaded"),
        ("1002", {"oc3": [], "episodes": []}, "last year's Episodes not loaded"),
        ("219", {"episodes": []}, "provider_info not loaded"),
        ("392c", {"episodes": []}, "no postcode reference is at hand"),
        ("105", {"header": []}, "the files are CSV, and only XML has the UASC element this rule reads"),
    ],
)
def test_a_rule_without_what_it_needs_is_not_run_and_says_why(outcome, code, tables, why):
    found = outcome(code, tables)

    assert (found.status, found.why, found.basis) == ("not_run", why, None)


@pytest.mark.parametrize(
    ("code", "tables", "basis"),
    [
        ("101", {"header": []}, "one year's return"),
        ("199", {"episodes": []}, "one year's return"),
        ("199", {"episodes": [], "episodes_last": []}, "two years of returns"),
        ("1002", {"oc3": [], "episodes": [], "episodes_last": []}, "two years of returns"),
        ("1002", {"oc3": [], "episodes": [], "episodes_last": [], "episodes_before": []}, "full history"),
    ],
)
def test_an_outcome_says_how_much_of_the_past_it_rests_on(outcome, code, tables, basis):
    assert outcome(code, tables).basis == basis


def test_outcomes_come_in_the_order_of_the_rules_whichever_ends_first():
    with duckdb.connect() as db:
        context = load_modules(db, {"header": [], "episodes": []}, Context("2025/26"))
        found = [outcome.rule.code for outcome in run_rules(db, rules(), context)]

    assert found == [rule.code for rule in rules() if rule.is_active("2025/26")]
