"""The gate before publishing: what must reconcile before anybody reads a mart, and what should not leap overnight."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb

from sufficiency.errors import Stop, StoppedError
from sufficiency.gates import drift
from sufficiency.gates.queries import Expectation, check, record
from sufficiency.gates.results import Result
from sufficiency.project import MART_EXPECTATIONS
from sufficiency.read_yml import read_yml

GATE = "marts"


def mart_expectations(folder: Path = MART_EXPECTATIONS) -> Iterator[Expectation]:
    """Every expectation of every mart's file (expectations/marts/<mart>.yml), in the order of the files."""
    for path in sorted(folder.glob("*.yml")):
        for entry in read_yml(path.read_text(encoding="utf-8")) or []:
            yield Expectation(suite=f"marts/{path.stem}", **(entry | {"id": f"{path.stem}.{entry['id']}"}))


def check_marts(db: duckdb.DuckDBPyConnection, night: date, folder: Path = MART_EXPECTATIONS) -> dict[str, int]:
    """Check the warehouse's marts; how many expectations passed, failed, were not run.

    folder: the marts' files; the measures of drift lie beside it.
    The results of the night are recorded in operations.expectation_result. Raises StoppedError when a critical
    one failed.
    """
    measures = drift.measures(folder.parent / drift.FILE)
    drift.record_measures(db, night, measures)
    results = check(db, GATE, night, [*mart_expectations(folder), *drift.expectations(night, measures)])
    results = drift.put_in_words(db, night, measures, results)
    record(db, GATE, night, results)
    broken = [result for result in results if result.status == "failed" and result.severity == "critical"]
    if broken:
        first = broken[0]
        more = f" {len(broken) - 1} more failed." if len(broken) > 1 else ""
        stops = [Stop(r.expectation_id, r.owner, f"publish_marts, {night}: {_says(r)} {_stays(r)}") for r in broken]
        raise StoppedError(f"publish_marts, {night}: {_says(first)}{more} {_stays(first)}", stops)
    return {status: sum(r.status == status for r in results) for status in ("passed", "failed", "not_run")}


def _says(broken: Result) -> str:
    return f"{broken.description} {broken.rows} rows say otherwise ({broken.expectation_id})."


def _stays(broken: Result) -> str:
    return f"The marts published before stay in force; {broken.owner} can mend it, then run this night again."
