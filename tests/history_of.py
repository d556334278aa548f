"""A table's history as dbt would learn it, from what landed alone, without dbt."""

import json
from typing import Any

import duckdb
import pyarrow as pa
from jinja2 import Environment, FileSystemLoader

from sufficiency.contracts import contract
from sufficiency.landing.canonical import row_hash
from sufficiency.landing.store import Table
from sufficiency.project import DBT

MACROS = (
    Environment(loader=FileSystemLoader(DBT / "macros"), autoescape=False).get_template("history_update.sql").module
)


def history_of(source: str, table: str) -> list[dict[str, Any]]:
    """Every version of every row of a table, by its key and the first night it was known."""
    return history_table(source, table).to_pylist()


def history_table(source: str, table: str) -> pa.Table:
    """The same, as a table."""
    found, folder = contract(source, table), Table(source, table).folder
    listed = json.loads((folder / "accepted.json").read_text(encoding="utf-8"))
    values = ", ".join(
        f"(date '{one['snapshot_date']}', '{one['content_hash']}', '{folder / one['file']}', {one['rows']})"
        for one in listed
    )
    accepted = f"select * from (values {values}) as t (snapshot_date, content_hash, file, rows)"
    columns = list(found.column_names)
    with duckdb.connect() as db:
        db.execute(MACROS.history_create("history", "applied", columns))
        first = db.execute(MACROS.history_redo_from("applied", accepted)).fetchone()[0]
        cursor = db.execute(MACROS.history_snapshots(accepted, first))
        names = [name for name, *_ in cursor.description]
        steps = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        changes = [step for step in steps if step["is_change"]]
        rows_of = f"select {', '.join(columns)}, _row_hash, _snapshot_date from landed"
        learnt = MACROS.history_update("history", "applied", columns, row_hash(found), first, changes, steps, rows_of)
        db.execute(str(learnt))
        order = ", ".join([*found.key, "known_from"])
        return db.execute(f"select * from history order by {order}").to_arrow_table()
