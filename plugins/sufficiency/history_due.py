"""Which histories have something to learn tonight: dbt is not asked about the others."""

import json
from typing import Any

import duckdb

from sufficiency.contracts import Contract, contracts
from sufficiency.landing.store import Table


def settled_histories(db: duckdb.DuckDBPyConnection) -> list[str]:
    """The history models that would come out as they are: they know every change that has landed.

    A night whose snapshot is the one before needs no learning; a past night whose snapshot was corrected does, and so
    does a history whose columns are not its contract's.
    """
    columns = dict(
        db.execute(
            "select table_name, list(column_name order by column_index) from duckdb_columns()"
            " where schema_name = 'history' group by all"
        ).fetchall()
    )
    tables = db.execute("select table_name from duckdb_tables() where schema_name = 'history_applied'").fetchall()
    settled = []
    for found in contracts().values():
        name = f"history_{found.source}__{found.table}"
        wanted = [*found.column_names, "_row_hash", "known_from", "known_to"]
        if (name,) in tables and columns.get(name) == wanted:
            known = db.execute(f'select snapshot_date::varchar, content_hash from history_applied."{name}"').fetchall()
            if _is_settled(_landed(found), dict(known)):
                settled.append(name)
    return settled


def _landed(found: Contract) -> dict[str, Any]:
    """The content hash of every accepted night, oldest first."""
    listed = Table(found.source, found.table).folder / "accepted.json"
    accepted = json.loads(listed.read_text(encoding="utf-8")) if listed.is_file() else []
    return {one["snapshot_date"]: one["content_hash"] for one in accepted}


def _is_settled(landed: dict[str, str], known: dict[str, str]) -> bool:
    if not known:
        return not landed
    last = max(known)
    since = {content for night, content in landed.items() if night > last}
    return {night: content for night, content in landed.items() if night <= last} == known and since <= {known[last]}
