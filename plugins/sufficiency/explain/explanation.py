"""A child's rows in the return, the rules they break, and all that stands behind them."""

from typing import Any

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.errors import SufficiencyError
from sufficiency.explain.child import Child
from sufficiency.explain.lineage import BEHIND, origins
from sufficiency.explain.versions import records
from sufficiency.returns.files import module_queries
from sufficiency.rules import rules
from sufficiency.ssda903.modules import BY_TABLE

Rows = list[dict[str, Any]]


def explain(db: duckdb.DuckDBPyConnection, child: Child, rule: str | None = None) -> dict[str, Any]:
    """Everything the warehouse can say of a child, as nested lists and dicts; blank cells are left out.

    `years`: its rows in the return by year and module, each with the rules it breaks. `behind`: for each of these
    modules the marts, staging rows and source records, every version with its place in landing.
    rule: only the rows that break this one. Raises SufficiencyError when there is no such rule.
    """
    if rule:
        rule = _known_rule(rule)
    broken = _broken(db, child, rule)
    years = []
    for year in _years(db):
        modules = []
        for table, query in module_queries(year).items():
            rows = [
                {"row": row["row_id"], "cells": cells, "rules": broken.get((str(year), table, row["row_id"]), [])}
                for row, cells in _rows_of(db, table, query, child)
            ]
            if rows := [row for row in rows if row["rules"] or not rule]:
                modules.append({"module": BY_TABLE[table].name, "rows": rows})
        if modules:
            years.append({"collection_year": str(year), "modules": modules})
    named = {module["module"] for year in years for module in year["modules"]}
    behind = [_behind(db, table, child) for table in BEHIND if BY_TABLE[table].name in named]
    return {"child": child.child_id, "child_key": child.child_key, "years": years, "behind": behind}


def _known_rule(code: str) -> str:
    known = {rule.code.upper(): rule.code for rule in rules()}
    if code.strip().upper() not in known:
        raise SufficiencyError(f"There is no rule '{code}': `sufficiency validate` and the worklist name them.")
    return known[code.strip().upper()]


def _years(db: duckdb.DuckDBPyConnection) -> list[CollectionYear]:
    found = db.execute("select distinct collection_year from ssda903.header order by 1 desc").fetchall()
    return [CollectionYear.parse(year) for (year,) in found]


def _broken(
    db: duckdb.DuckDBPyConnection, child: Child, rule: str | None
) -> dict[tuple[str, str, int], list[dict[str, Any]]]:
    """The rules a child's rows break, by year, module and row; a rule may point at last year's row."""
    found: dict[tuple[str, str, int], list[dict[str, Any]]] = {}
    rows = db.execute(
        """
        select violation.collection_year, module, row_id, rule, level, title, message, fields, first_seen
        from operations.violation as violation
        inner join operations.rule_result as result using (collection_year, rule)
        where violation.child_key = $key and ($rule is null or rule = $rule)
        order by level, rule, violation.collection_year
        """,
        {"key": child.child_key, "rule": rule},
    ).fetchall()
    for checked, module, row, code, level, title, message, fields, first_seen in rows:
        year = CollectionYear.parse(checked)
        of_row = year.previous if module.endswith("_last") else year
        found.setdefault((str(of_row), module.removesuffix("_last"), row), []).append(
            {
                "rule": code,
                "level": level,
                "title": title,
                "message": message,
                "fields": fields,
                "checked_in": checked,
                "first_seen": str(first_seen),
            }
        )
    return found


def _rows_of(
    db: duckdb.DuckDBPyConnection, table: str, query: str, child: Child
) -> list[tuple[dict[str, Any], dict[str, str]]]:
    fields = BY_TABLE[table].fields
    rows = _fetch(
        db, f"select row_id, {', '.join(fields)} from ({query} and child_key = $key) as rows order by row_id", child
    )
    return [(row, {name.upper(): row[name] for name in fields if row[name]}) for row in rows]


def _behind(db: duckdb.DuckDBPyConnection, table: str, child: Child) -> dict[str, Any]:
    there = {
        f"{schema}.{name}"
        for schema, name in db.execute("select table_schema, table_name from information_schema.tables").fetchall()
    }
    marts = [
        {"table": mart, "rows": _filled(_fetch(db, f"from {mart} where child_key = $key order by all", child))}
        for mart in BEHIND[table].marts
        if mart in there
    ]
    staging, sources = [], []
    for origin in origins(table):
        if f"staging.{origin.staging}" in there:
            query = f"from staging.{origin.staging} where upper(trim({origin.staging_column})) in $ids order by all"
            staging.append({"table": origin.staging, "rows": _filled(_fetch(db, query, child))})
        if f"history.{origin.history}" in there:
            sources.append({"table": f"{origin.source}/{origin.table}", "records": records(db, origin, child)})
    return {
        "module": BY_TABLE[table].name,
        "marts": [one for one in marts if one["rows"]],
        "staging": [one for one in staging if one["rows"]],
        "sources": [one for one in sources if one["records"]],
    }


def _fetch(db: duckdb.DuckDBPyConnection, query: str, child: Child) -> Rows:
    given = {"key": child.child_key, "ids": [one.strip().upper() for one in child.ids]}
    return (
        db.execute(query, {name: value for name, value in given.items() if f"${name}" in query})
        .to_arrow_table()
        .to_pylist()
    )


def _filled(rows: Rows) -> Rows:
    return [
        {name: str(cell) for name, cell in row.items() if cell not in (None, "") and name != "child_key"}
        for row in rows
    ]
