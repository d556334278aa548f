"""A table whose files are the very ones of an earlier night is not read again: its snapshot is copied.

The copy is what reading would have given, byte for byte, so that nobody can tell how a night's snapshot came about.
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
from sufficiency.landing.store import ACCEPTED, Table
from sufficiency.project import PACKAGE
from sufficiency.sources import Source

RESULTS = "expectations.json"  # beside the snapshot: what the gate found in it
READS = ("sources/*.py", "landing/*.py", "gates/*.py", "contracts.py")  # the code on which a snapshot depends


def fingerprint(source: Source, contract: Contract, la_code: str) -> str | None:
    """What a snapshot follows from: the files, the contract and the code; None where only reading can tell."""
    if (files := source.fingerprint(contract)) is None:
        return None
    return hashlib.sha256(f"{files} {source.system} {la_code} {contract!r} {_code()}".encode()).hexdigest()


@lru_cache(maxsize=1)
def _code() -> str:
    digest = hashlib.sha256()
    for path in sorted(path for part in READS for path in PACKAGE.glob(part)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def find(table: Table, contract: Contract, night: date, told: str | None) -> dict[str, Any] | None:
    """The manifest of the accepted snapshot that reading would only repeat: this night's own last, or the one before.

    A table in which something lies after its own night is read: the day may have come.
    """
    for manifest in (*table.attempts(night)[-1:], table.in_force(night)):
        if told and manifest and manifest["status"] == ACCEPTED and manifest.get("fingerprint") == told:
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


def copy_snapshot(db: duckdb.DuckDBPyConnection, file: Path, folder: Path, dag: str, night: date, options: str) -> None:
    """Write a snapshot's rows, and those set aside, into another night's folder under that night's name."""
    for name in ("data.parquet", "quarantine.parquet"):
        if (kept := file.with_name(name)).is_file():
            db.execute(f"""
                copy (
                    select * replace (
                        '{dag}:{night}' as _extract_run_id,
                        '{night} 02:00:00' as _extracted_at,
                        date '{night}' as _snapshot_date
                    )
                    from read_parquet('{kept}', hive_partitioning = false)
                ) to '{folder / name}' {options}
            """)
