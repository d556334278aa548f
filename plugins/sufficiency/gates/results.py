"""What the contracts' expectations found, kept night by night and told to the warehouse. Counts only, never a value."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import duckdb
import pyarrow as pa

from sufficiency.home import operations_dir
from sufficiency.write import write_whole

GATE = "contracts"


@dataclass(frozen=True)
class Result:
    """What one expectation found on a night. status: passed, failed or not_run; rows: how many broke it."""

    night: str
    suite: str
    expectation_id: str
    description: str
    severity: str
    dimension: str
    owner: str
    status: str
    why: str | None
    rows: int | None
    gate: str = GATE


def write_results(domain: str, night: date, results: list[Result]) -> None:
    """Keep a domain's results of a night; run again, the night's results are replaced."""
    path = operations_dir() / "expectations" / str(night) / f"{domain}.json"
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_whole(path, (json.dumps([asdict(result) for result in results], indent=1) + "\n").encode())


def record_results(db: duckdb.DuckDBPyConnection, until: date) -> None:
    """Write the contracts' part of operations.expectation_result anew from what was kept, up to a night."""
    rows: list[dict[str, Any]] = []
    for path in sorted((operations_dir() / "expectations").glob("*/*.json")):
        if path.parent.name <= str(until):
            rows += json.loads(path.read_text(encoding="utf-8"))
    db.execute("delete from operations.expectation_result where gate = ?", [GATE])
    if rows:
        db.register("results", pa.Table.from_pylist(rows))
        db.execute(
            "insert into operations.expectation_result by name from results order by night, suite, expectation_id"
        )
        db.unregister("results")
