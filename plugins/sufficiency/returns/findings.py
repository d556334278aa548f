"""What the rules said of a year on its night, read back from the warehouse and written out for people."""

from pathlib import Path

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.returns.files import module_queries
from sufficiency.rules import Outcome, rules
from sufficiency.ssda903.modules import BY_TABLE
from sufficiency.ssda903.reading import ReturnFolder
from sufficiency.ssda903.report import write_report
from sufficiency.ssda903.validation import Validation


def write_findings(db: duckdb.DuckDBPyConnection, year: CollectionYear, path: Path) -> None:
    """Write validation.xlsx: every rule's result, every row to mend, by rule and by child."""
    modules = {
        table: db.execute(
            f"select {', '.join(BY_TABLE[table].fields)}, row_id::bigint as row_number from ({query}) as rows"
            " order by row_id"
        ).to_arrow_table()
        for table, query in module_queries(year).items()
    }
    write_report(Validation(year, ReturnFolder(modules), outcomes_of(db, year)), path)


def outcomes_of(db: duckdb.DuckDBPyConnection, year: CollectionYear) -> list[Outcome]:
    """The outcomes that the night recorded, in the order of the rules."""
    results = {
        rule: (status, why)
        for rule, status, why in db.execute(
            "select rule, status, why from operations.rule_result where collection_year = $year", {"year": str(year)}
        ).fetchall()
    }
    rows: dict[str, dict[str, list[int]]] = {}
    for rule, module, row in db.execute(
        "select distinct rule, module, row_id from operations.violation where collection_year = $year order by all",
        {"year": str(year)},
    ).fetchall():
        rows.setdefault(rule, {}).setdefault(module, []).append(row)
    return [
        Outcome(rule, *results[rule.code], rows=rows.get(rule.code, {}))
        for rule in rules()
        if rule.code in results and rule.is_active(str(year))
    ]
