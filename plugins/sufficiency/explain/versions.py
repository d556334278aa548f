"""Every version of a child's source records: what was true, when we knew it, and the file that said so."""

from pathlib import Path
from typing import Any

import duckdb

from sufficiency.contracts import Contract, contracts
from sufficiency.explain.child import Child
from sufficiency.explain.lineage import Origin
from sufficiency.home import landing_dir
from sufficiency.landing.canonical import row_hash
from sufficiency.landing.snapshot import rows_of
from sufficiency.landing.store import Table


def records(db: duckdb.DuckDBPyConnection, origin: Origin, child: Child) -> list[dict[str, Any]]:
    """A child's records of a source table, each with its versions, oldest first.

    A version has its cells, what changed since the one before, known_from, known_to (null: still so), and the row
    of landing that brought it.
    """
    contract = contracts()[origin.source, origin.table]
    names = contract.column_names
    key = contract.natural_key or contract.key
    landed = Table(origin.source, origin.table)
    accepted = {manifest["snapshot_date"]: landed.data_file(manifest) for manifest in landed.accepted()}
    rows = (
        db.execute(
            f"from history.{origin.history} where upper(trim({origin.child_column})) in $ids"
            " order by known_from, known_to nulls last, _row_hash",
            {"ids": [one.strip().upper() for one in child.ids]},
        )
        .to_arrow_table()
        .to_pylist()
    )
    found: dict[tuple[str, ...], dict[str, Any]] = {}
    for row in rows:
        cells = {name: row[name] for name in names if row[name]}
        identity = {name: row[name] for name in key if row[name]}
        record = found.setdefault(tuple(str(row[name]) for name in key), {"key": identity, "versions": []})
        before = record["versions"][-1]["cells"] if record["versions"] else None
        record["versions"].append(
            {
                "known_from": str(row["known_from"]),
                "known_to": str(row["known_to"]) if row["known_to"] else None,
                "cells": cells,
                "changed": _changed(before, cells),
                "landing": _landed(db, contract, accepted.get(str(row["known_from"])), row["_row_hash"]),
            }
        )
    return [found[identity] for identity in sorted(found)]


def _changed(before: dict[str, str] | None, after: dict[str, str]) -> dict[str, list[str | None]]:
    if before is None:
        return {}
    names = [*before, *(name for name in after if name not in before)]
    return {name: [before.get(name), after.get(name)] for name in names if before.get(name) != after.get(name)}


def _landed(db: duckdb.DuckDBPyConnection, contract: Contract, file: Path | None, said: str) -> dict[str, Any] | None:
    """The row of landing that first said so; None when landing no longer has the file."""
    if file is None or not file.is_file():
        return None
    place = db.execute(
        "select coalesce(_row_number, file_row_number + 1) as place, _extract_run_id, _source_file,"
        f" _snapshot_date::varchar from {rows_of(file, contract)}"
        f" where {row_hash(contract)} = ? order by place limit 1",
        [said],
    ).fetchone()
    if place is None:
        return None
    row, run, source_file, night = place
    return {
        "file": str(file.relative_to(landing_dir())),
        "snapshot_date": night,
        "attempt": int(file.parent.name.partition("=")[2]),
        "row": row,
        "extract_run": run,
        "source_file": source_file,
    }
