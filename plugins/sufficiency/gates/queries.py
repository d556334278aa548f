"""Expectations that are queries for the rows that are wrong, judged by Great Expectations on the open warehouse."""

from dataclasses import dataclass
from datetime import date

import duckdb
import pyarrow as pa

from sufficiency.gates.quiet import great_expectations, has_raised
from sufficiency.gates.results import Result
from sufficiency.operations import create_tables

NOT_RUN = "The expectation itself could not be run: its SQL or a table it reads is at fault."


@dataclass(frozen=True)
class Expectation:
    """One expectation. sql: a query for the rows that are wrong. severity: critical stops what the gate guards."""

    suite: str
    id: str
    description: str
    severity: str
    dimension: str
    owner: str
    sql: str


def check(db: duckdb.DuckDBPyConnection, gate: str, night: date, expectations: list[Expectation]) -> list[Result]:
    """What each expectation finds tonight, in their order.

    An expectation that raised is a fault of ours: it reads not_run and never counts against the data.
    """
    gx, gxe, context = great_expectations()
    from sufficiency.gates.duckdb_source import borrow

    asset = borrow(context, gate, db).add_query_asset(gate, query="select 1 as one")
    batch = asset.add_batch_definition_whole_table(gate).get_batch()
    listed = [
        gxe.UnexpectedRowsExpectation(
            # Great Expectations wants its batch in the query; ours looks at whole marts.
            unexpected_rows_query=f"select * from ({_braced(one.sql)}) as wrong where exists (select 1 from {{batch}})",
            description=one.description,
            severity=one.severity,
            meta={"id": one.id},
        )
        for one in expectations
    ]
    # Given whole: each expectation that is added to a suite is compared with all that are in it.
    found = {
        result.expectation_config.meta["id"]: result
        for result in batch.validate(gx.ExpectationSuite(gate, expectations=listed)).results
    }
    return [_result(gate, night, one, found[one.id]) for one in expectations]


def record(db: duckdb.DuckDBPyConnection, gate: str, night: date, results: list[Result]) -> None:
    """Keep a gate's results of a night in operations.expectation_result; those of an earlier run are replaced."""
    create_tables(db)
    db.execute("delete from operations.expectation_result where gate = ? and night = ?", [gate, night])
    if results:
        db.register("results", pa.Table.from_pylist([vars(result) for result in results]))
        db.execute("insert into operations.expectation_result by name from results order by all")
        db.unregister("results")


def _braced(sql: str) -> str:
    return sql.strip().rstrip(";").replace("{", "{{").replace("}", "}}")


def _result(gate: str, night: date, one: Expectation, found) -> Result:
    raised = has_raised(found.exception_info)
    return Result(
        night=str(night),
        gate=gate,
        suite=one.suite,
        expectation_id=one.id,
        description=" ".join(one.description.split()),
        severity=one.severity,
        dimension=one.dimension,
        owner=one.owner,
        status="not_run" if raised else "passed" if found.success else "failed",
        why=NOT_RUN if raised else None,
        rows=None if raised else int(found.result.get("observed_value") or 0),
    )
