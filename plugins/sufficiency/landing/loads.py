"""Tell the warehouse what landed: operations.load and the gates' results, from landing's own records alone."""

from datetime import date
from typing import Any

import duckdb
import pyarrow as pa

from sufficiency.contracts import contracts
from sufficiency.gates.results import record_results
from sufficiency.landing.store import ACCEPTED, MISSING, Table
from sufficiency.operations import create_tables


def record_loads(db: duckdb.DuckDBPyConnection, until: date = date.max) -> int:
    """Write operations.load anew from the manifests, and the contracts' expectation results; how many loads.

    until: the last night to tell of.
    Reading them again gives the same rows. A table that was left out on a night when others landed, because its
    source could not be opened or was not asked, is missing on that night.
    """
    create_tables(db)
    columns = [name for name, *_ in db.execute("describe operations.load").fetchall()]
    tables = [Table(source, table) for source, table in contracts()]
    nights = sorted({entry["last"]["snapshot_date"] for table in tables for entry in table.nights()})
    nights = [night for night in nights if night <= str(until)]
    rows = [row for table in tables for row in _rows(table, nights)]
    db.execute("delete from operations.load")
    if rows:
        kept = pa.Table.from_pylist(rows).select(columns)
        db.register("loads", kept)
        db.execute("insert into operations.load by name from loads order by night, source, table_name")
        db.unregister("loads")
    record_results(db, until)
    return len(rows)


def _rows(table: Table, nights: list[str]) -> list[dict[str, Any]]:
    rows, in_force = [], None
    known = {entry["last"]["snapshot_date"]: entry for entry in table.nights()}
    for night in nights:
        if night not in known and not rows:
            continue
        entry = known.get(night) or {"last": _left_out(table, night, in_force), "accepted": None}
        last, accepted = entry["last"], entry["accepted"]
        in_force = accepted or in_force
        if last["status"] == MISSING and not last["why"]:
            continue  # nobody misses it
        rows.append(
            {
                "night": last["snapshot_date"],
                "source": last["source"],
                "table_name": last["table"],
                "snapshot_date": in_force["snapshot_date"] if in_force else None,
                "status": last["status"],
                "why": last["why"] or None,
                "rows": last["rows"],
                "rows_before": last["rows_before"],
                "rows_landed": last["rows_landed"] if last["status"] == ACCEPTED else None,
                **{name: last.get(name) for name in ("rows_added", "rows_changed", "rows_removed")},
                "quarantined_rows": last["quarantined_rows"],
                "content_hash": last["content_hash"],
                "watermark": last["watermark"],
                "seconds": last.get("seconds"),
            }
        )
    return rows


def _left_out(table: Table, night: str, in_force: dict[str, Any] | None) -> dict[str, Any]:
    stays = f" The snapshot of {in_force['snapshot_date']} stays in force." if in_force else ""
    return {
        "snapshot_date": night,
        "source": table.source,
        "table": table.table,
        "status": MISSING,
        "why": f"Nothing of {table.table} landed on {night}.{stays}",
        "rows": 0,
        "rows_before": in_force["rows"] if in_force else None,
        "quarantined_rows": 0,
        "content_hash": None,
        "watermark": None,
    }
