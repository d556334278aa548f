"""Every rule's examples are its tests: a new rule file brings its own."""

import duckdb
import pytest

from sufficiency.rules import Context, check, load_modules, rules

RULES = rules()
CASES = [
    pytest.param(rule, example, id=f"{rule.code} {rule.first_year} {example['why']}")
    for rule in RULES
    for example in rule.examples
]


@pytest.fixture(scope="module")
def db():
    with duckdb.connect() as connection:
        yield connection


def given(rule, example):
    """The tables of an example: those it shows, and the others its rule requires, loaded without rows."""
    shown = {name: rows for name, rows in example.items() if isinstance(rows, list)}
    return {table: [] for table in rule.required_tables} | shown


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_rule_flags_exactly_these_rows(db, rule, example):
    context = Context(
        collection_year=example.get("collection_year", rule.example_year),
        own_la="E06000016",
        is_xml="xml_only" in rule.needs,
    )
    load_modules(db, given(rule, example), context)

    assert check(db, rule) == example["flags"]


def test_there_are_rules_to_test():
    assert CASES


@pytest.mark.parametrize(("year", "count"), [("2024/25", 305), ("2025/26", 316), ("2026/27", 327)])
def test_every_rule_in_force_has_its_file(year, count):
    assert sum(rule.is_active(year) for rule in RULES) == count


@pytest.mark.parametrize("rule", [pytest.param(rule, id=f"{rule.code} {rule.first_year}") for rule in RULES])
def test_rule_has_examples_of_both_kinds(rule):
    assert any(example["flags"] for example in rule.examples), "no example that fails the rule"
    assert any(not example["flags"] for example in rule.examples), "no example that passes it"
