"""bi.duckdb: what the role bi_reader sees of the marts in Postgres, and nothing else, as a file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import duckdb

from sufficiency.publish.access.roles import visible_rows
from sufficiency.publish.describe import describe
from sufficiency.publish.marts import MartTable

BI_FILE = "bi.duckdb"
READER = "bi_reader"


def write_visible(
    marts: Path, target: Path, tables: Sequence[MartTable], visible: Mapping[str, Mapping[str, Sequence[str]]]
) -> None:
    """Copy to `target`, a new file, what bi_reader may select. visible: columns by role and table."""
    conditions = visible_rows(READER)
    with duckdb.connect(str(target)) as db:
        db.execute(f"attach '{marts}' as marts (read_only)")
        for table in _seen(tables, visible[READER]):
            db.execute(f"create schema if not exists {table.schema}")
            columns = ", ".join(f'"{name}"' for name in table.column_names)
            rows = conditions.get(table.full_name, "true")
            db.execute(f"create table {table.full_name} as select {columns} from marts.{table.full_name} where {rows}")
            describe(db, table)


def _seen(tables: Sequence[MartTable], visible: Mapping[str, Sequence[str]]) -> Iterator[MartTable]:
    """Each table with the columns that are seen, and with its key where all of it is."""
    for table in tables:
        seen = visible.get(table.full_name, ())
        if seen:
            yield replace(
                table,
                columns=tuple(column for column in table.columns if column.name in seen),
                key=table.key if set(table.key) <= set(seen) else (),
            )
