"""Tell the warehouse what landed: operations.load and the gates' results, from landing's own records alone."""

from typing import Any

import duckdb
import pyarrow as pa

from sufficiency.contracts import contracts
from sufficiency.gates.results import record_results
from sufficiency.landing.store import ACCEPTED, Table
from sufficiency.operations import create_tables


def record_loads(db: duckdb.DuckDBPyConnection) -> int:
    """Write operations.load anew from the manifests, and the contracts' expectation results; how many loads.

    Reading them again gives the same rows.
    """
    create_tables(db)
    columns = [name for name, *_ in db.execute("describe operations.load").fetchall()]
    rows = [row for source, table in contracts() for row in _rows(Table(source, table))]
    db.execute("delete from operations.load")
    if rows:
        kept = pa.Table.from_pylist(rows).select(columns)
        db.register("loads", kept)
        db.execute("insert into operations.load by name from loads order by night, source, table_name")
        db.unregister("loads")
    record_results(db)
    return len(rows)


def _rows(table: Table) -> list[dict[str, Any]]:
    rows, in_force = [], None
    for entry in table.nights():
        last, accepted = entry["last"], entry["accepted"]
        in_force = accepted or in_force
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
                "rows_new": last.get("rows_new"),
                "rows_gone": last.get("rows_gone"),
                "quarantined_rows": last["quarantined_rows"],
                "content_hash": last["content_hash"],
                "watermark": last["watermark"],
                "seconds": last.get("seconds"),
            }
        )
    return rows
