"""A table that is the very one of an earlier night is not judged again, and not even read where its files are the same.

What lands is what reading and judging would have given, so that nobody can tell how a night's snapshot came about.
"""

import hashlib
import json
from dataclasses import asdict
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import duckdb

from sufficiency.contracts import Contract
from sufficiency.gates.results import Result
from sufficiency.landing.arrived import PARQUET
from sufficiency.landing.store import ACCEPTED, Table
from sufficiency.project import PACKAGE
from sufficiency.sources import Source

RESULTS = "expectations.json"  # beside the snapshot: what the gate found in it
READS = ("sources/*.py", "landing/*.py", "gates/*.py", "contracts.py")  # the code on which a snapshot depends


def fingerprint(source: Source, contract: Contract, way: str) -> str | None:
    """What a snapshot follows from: the files and the way they are read; None where only reading can tell."""
    if (files := source.fingerprint(contract)) is None:
        return None
    return hashlib.sha256(f"{files} {way}".encode()).hexdigest()


def way_of_reading(source: Source, contract: Contract, la_code: str) -> str:
    """What a snapshot follows from besides its rows: the system, the council, the contract and the code."""
    return hashlib.sha256(f"{source.system} {la_code} {contract!r} {_code()}".encode()).hexdigest()


@lru_cache(maxsize=1)
def _code() -> str:
    digest = hashlib.sha256()
    for path in sorted(path for part in READS for path in PACKAGE.glob(part)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def find(table: Table, contract: Contract, night: date, told: dict[str, Any]) -> dict[str, Any] | None:
    """The manifest of the accepted snapshot that says the same: this night's own last, or the one before.

    told: what the manifest must say. A table in which something lies after its own night is judged again: the day may
    have come.
    """
    for manifest in (*table.attempts(night)[-1:], table.in_force(night)):
        if manifest and manifest["status"] == ACCEPTED and all(manifest.get(name) == told[name] for name in told):
            failed = {one.expectation_id for one in read_results(table, manifest, night) if one.status == "failed"}
            by_night = [one["id"] for one in contract.expectations if one.get("max") == "night"]
            return None if any(f"{contract.source}.{contract.table}.{one}" in failed for one in by_night) else manifest
    return None


def write_results(folder: Path, results: list[Result]) -> None:
    """Keep what the gate found beside the snapshot."""
    text = json.dumps([asdict(result) for result in results], indent=1) + "\n"
    (folder / RESULTS).write_text(text, encoding="utf-8")


def read_results(table: Table, manifest: dict[str, Any], night: date) -> list[Result]:
    """What the gate found in a snapshot, told of this night."""
    kept = json.loads((table.data_file(manifest).with_name(RESULTS)).read_text(encoding="utf-8"))
    return [Result(**(result | {"night": str(night)})) for result in kept]


def copy_snapshot(db: duckdb.DuckDBPyConnection, file: Path, folder: Path, stamp: str) -> None:
    """Write a snapshot's rows, and those set aside, into another night's folder under that night's stamp."""
    for name in ("data.parquet", "quarantine.parquet"):
        if (kept := file.with_name(name)).is_file():
            db.execute(f"""
                copy (
                    select * replace ({stamp}) from read_parquet('{kept}', hive_partitioning = false)
                ) to '{folder / name}' {PARQUET}
            """)
