"""The gate before publishing: what must reconcile before anybody reads a mart (expectations/marts/*.yml)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import yaml

from sufficiency.errors import Stop, StoppedError
from sufficiency.gates.quiet import great_expectations, has_raised
from sufficiency.operations import create_tables
from sufficiency.project import MART_EXPECTATIONS

GATE = "marts"


@dataclass(frozen=True)
class MartExpectation:
    """One reconciliation. sql: a query for the rows that are wrong. severity: critical stops the publishing."""

    mart: str
    id: str
    description: str
    severity: str
    dimension: str
    owner: str
    sql: str


def mart_expectations(folder: Path = MART_EXPECTATIONS) -> Iterator[MartExpectation]:
    """Every expectation of every mart's file, in the order of the files."""
    for path in sorted(folder.glob("*.yml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
            yield MartExpectation(mart=path.stem, **entry)


def check_marts(db: duckdb.DuckDBPyConnection, night: date, folder: Path = MART_EXPECTATIONS) -> dict[str, int]:
    """Check the warehouse's marts; how many expectations passed, failed, were not run.

    The results of the night are recorded in operations.expectation_result. An expectation that raised is a fault
    of ours: it reads not_run and never counts against the data. Raises StoppedError when a critical one failed.
    """
    expectations = list(mart_expectations(folder))
    results = [
        {
            "night": night,
            "gate": GATE,
            "suite": f"marts/{expectation.mart}",
            "expectation_id": f"{expectation.mart}.{expectation.id}",
            "description": " ".join(expectation.description.split()),
            "severity": expectation.severity,
            "dimension": expectation.dimension,
            "owner": expectation.owner,
            "status": status,
            "why": why,
            "rows": rows,
        }
        for expectation, (status, why, rows) in zip(expectations, _validate(db, expectations), strict=True)
    ]
    _record(db, night, results)
    broken = [r for r in results if r["status"] == "failed" and r["severity"] == "critical"]
    if broken:
        first = broken[0]
        more = f" {len(broken) - 1} more failed." if len(broken) > 1 else ""
        raise StoppedError(
            f"publish_marts, {night}: {_says(first)}{more} {_stays(first)}",
            [Stop(r["expectation_id"], r["owner"], f"publish_marts, {night}: {_says(r)} {_stays(r)}") for r in broken],
        )
    return {status: sum(r["status"] == status for r in results) for status in ("passed", "failed", "not_run")}


def _says(broken: dict[str, Any]) -> str:
    return f"{broken['description']} {broken['rows']} rows say otherwise ({broken['expectation_id']})."


def _stays(broken: dict[str, Any]) -> str:
    return f"The marts published before stay in force; {broken['owner']} can mend it, then run this night again."


def _validate(
    db: duckdb.DuckDBPyConnection, expectations: list[MartExpectation]
) -> Iterator[tuple[str, str | None, int | None]]:
    gx, gxe, context = great_expectations()
    from sufficiency.gates.duckdb_source import borrow

    asset = borrow(context, "warehouse", db).add_query_asset("warehouse", query="select 1 as one")
    batch = asset.add_batch_definition_whole_table("warehouse").get_batch()
    suite = gx.ExpectationSuite(GATE)
    for expectation in expectations:
        query = expectation.sql.strip().rstrip(";").replace("{", "{{").replace("}", "}}")
        suite.add_expectation(
            gxe.UnexpectedRowsExpectation(
                # Great Expectations wants its batch in the query; ours looks at whole marts.
                unexpected_rows_query=f"select * from ({query}) as wrong where exists (select 1 from {{batch}})",
                description=expectation.description,
                severity=expectation.severity,
                meta={"id": f"{expectation.mart}.{expectation.id}"},
            )
        )
    found = {result.expectation_config.meta["id"]: result for result in batch.validate(suite).results}
    for expectation in expectations:
        result = found[f"{expectation.mart}.{expectation.id}"]
        if has_raised(result.exception_info):
            yield "not_run", "The expectation itself could not be run: its SQL or a table it reads is at fault.", None
        else:
            yield ("passed" if result.success else "failed"), None, int(result.result.get("observed_value") or 0)


def _record(db: duckdb.DuckDBPyConnection, night: date, results: list[dict[str, Any]]) -> None:
    create_tables(db)
    db.execute("delete from operations.expectation_result where gate = ? and night = ?", [GATE, night])
    if results:
        db.register("results", pa.Table.from_pylist(results))
        db.execute("insert into operations.expectation_result by name from results order by all")
        db.unregister("results")
