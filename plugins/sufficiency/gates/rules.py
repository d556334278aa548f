"""The DfE rules as a suite of expectations: what each found tonight in the open years, kept like any gate's results.

It stops nothing: a row that breaks a rule is work for people.
"""

from datetime import date

import duckdb

from sufficiency.gates.queries import Expectation, check, record
from sufficiency.gates.results import Result
from sufficiency.operations import create_tables

GATE = "ssda903"
OWNER = "returns_officer"  # answers for the whole return; each problem has an owner of its own on the worklist
SEVERITY = {"error": "warning", "query": "info"}
# What a rule is about, by the words of its title: the first that is found tells.
DIMENSIONS = (
    ("uniqueness", ("twice", "more than one")),
    (
        "completeness",
        (
            "missing or",
            "is missing",
            "absent",
            "blank",
            "incomplete",
            "only in part",
            "urn missing",
            "items missing",
            "no ",
        ),
    ),
    ("validity", ("not an accepted", "malformed", "not a date", "not 0 or 1", "unknown", "not a number", "not a code")),
    ("accuracy", ("differs", "last year", "both years", "urn", "provider", "postcode", "distance")),
)


def check_rules(db: duckdb.DuckDBPyConnection, night: date) -> dict[str, int]:
    """Tell Great Expectations of every rule's rows; how many rules passed, failed, were not run.

    The results are recorded in operations.expectation_result, one row per rule: a rule that ran in any open year ran.
    """
    create_tables(db)
    found = db.execute("""
        select rule, any_value(title), min(level), bool_and(status = 'not_run'), any_value(why)
        from operations.rule_result group by rule order by rule
    """).fetchall()
    asked = [_expectation(rule, title, level) for rule, title, level, is_not_run, _ in found if not is_not_run]
    results = check(db, GATE, night, asked) if asked else []
    results += [_not_run(night, rule, title, level, why) for rule, title, level, is_not_run, why in found if is_not_run]
    record(db, GATE, night, results)
    return {status: sum(r.status == status for r in results) for status in ("passed", "failed", "not_run")}


def dimension_of(title: str) -> str:
    """The kind of quality that a rule is about; consistency, where its title says nothing else."""
    words = title.lower()
    return next((kind for kind, signs in DIMENSIONS if any(sign in words for sign in signs)), "consistency")


def _expectation(rule: str, title: str, level: str) -> Expectation:
    return Expectation(
        suite=GATE,
        id=f"{GATE}.{rule}",
        description=f"Rule {rule}, no row shows: {title}.",
        severity=SEVERITY[level],
        dimension=dimension_of(title),
        owner=OWNER,
        sql=f"select collection_year, module, row_id from operations.violation where rule = '{rule}'",
    )


def _not_run(night: date, rule: str, title: str, level: str, why: str) -> Result:
    one = _expectation(rule, title, level)
    return Result(
        night=str(night),
        gate=GATE,
        suite=one.suite,
        expectation_id=one.id,
        description=one.description,
        severity=one.severity,
        dimension=one.dimension,
        owner=one.owner,
        status="not_run",
        why=why,
        rows=None,
    )
