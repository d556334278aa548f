"""The rule files against the written specification: every code, its years, what it reads, and its own examples.

The specification lies beside the repository, not in it; without it these tests are skipped.
"""

from functools import lru_cache

import duckdb
import pytest
import yaml

from sufficiency.project import ROOT
from sufficiency.rules import Context, Rule, check, load_modules, rules
from sufficiency.ssda903.modules import BY_NAME

REFERENCE = ROOT.parent / "shared" / "reference" / "ssda903"
# Follow from the tables a rule reads, so a rule file does not repeat them.
IMPLIED_NEEDS = {"last_year", "continuously_looked_after"}
# Said of a rule in its text rather than in its `needs`: it must know who is an unaccompanied asylum seeking child.
ADDED_NEEDS = {"uasc_status"}
# The reference's words on 383: in 2024/25 the place alone is highlighted.
FIELDS_BY_YEAR = {("383", "2024/25"): {"PLACE"}}
# The real postcodes of its examples.
POSTCODES = (
    "select unnest(['LE16ZG', 'SW1A1AA', 'SW1A2AA']) as postcode, null::double as easting, null::double as northing,"
    " null::varchar as authority_code"
)
# A rule may use more of the past than a return holds, where the warehouse knows it.
ADDED_TABLES = {"episodes_before"}

pytestmark = pytest.mark.skipif(not REFERENCE.is_dir(), reason="the written specification is not beside the repository")


@lru_cache
def reference() -> dict[str, dict]:
    files = sorted(REFERENCE.glob("rules_*.yml"))
    return {entry["code"]: entry for file in files for entry in yaml.safe_load(file.read_text(encoding="utf-8"))}


def in_sql(table: str) -> str:
    """The reference's name of a table as SQL knows it: PlacedAdoption_last is placed_adoption_last."""
    if table == "ProviderInfo":
        return "provider_info"
    module = BY_NAME[table.removesuffix("_last")]
    return module.table + "_last" * table.endswith("_last")


def facts(rule: Rule) -> dict:
    return {
        "level": rule.level,
        "topic": rule.topic,
        "tables": set(rule.tables) - ADDED_TABLES,
        "fields": {field.upper() for field in rule.fields},
        "needs": set(rule.needs) - ADDED_NEEDS,
    }


def specified(entry: dict, first_year: str) -> dict:
    return {
        "level": entry["level"],
        "topic": entry["topic"],
        "tables": {in_sql(table) for table in entry["tables"]},
        "fields": FIELDS_BY_YEAR.get((entry["code"], first_year), set(entry["fields"])),
        "needs": set(entry["needs"]) - IMPLIED_NEEDS,
    }


@pytest.mark.parametrize("year", ["2024/25", "2025/26", "2026/27"])
def test_the_same_codes_are_in_force(year):
    ours = {rule.code for rule in rules() if rule.is_active(year)}

    assert ours == {code for code, entry in reference().items() if year in entry["years"]}


@pytest.mark.parametrize("rule", [pytest.param(rule, id=f"{rule.code} {rule.first_year}") for rule in rules()])
def test_a_rule_says_of_itself_what_the_specification_says(rule):
    assert facts(rule) == specified(reference()[rule.code], rule.first_year)


@pytest.mark.parametrize("rule", [pytest.param(rule, id=f"{rule.code} {rule.first_year}") for rule in rules()])
@pytest.mark.parametrize("kind", ["example_fail", "example_pass"])
def test_the_specifications_own_examples_fail_and_pass(db, rule, kind):
    entry = reference()[rule.code]
    if not rule.is_active("2025/26") and "2025/26" in entry["years"]:
        pytest.skip("the example is set in a year that another edition of this rule is for")
    shown = {in_sql(table): [lowered(row) for row in rows or []] for table, rows in entry[kind].items()}
    tables = {table: [] for table in rule.required_tables} | shown
    context = Context(rule.example_year, own_la="E06000016", is_xml="xml_only" in rule.needs)
    context.postcodes = POSTCODES if "postcode_validity" in rule.needs else None
    load_modules(db, tables, context)

    assert bool(check(db, rule)) == (kind == "example_fail")


def lowered(row: dict) -> dict:
    return {column.lower(): value for column, value in row.items()}


@pytest.fixture(scope="module")
def db():
    with duckdb.connect() as connection:
        yield connection
