"""The words and the key of a published table, in a DuckDB file."""

import duckdb

from sufficiency.publish.marts import MartTable


def describe(db: duckdb.DuckDBPyConnection, table: MartTable) -> None:
    """Comment on a table that stands in `db`, and on each of its columns, and give it its primary key."""
    db.execute(f"comment on table {table.full_name} is {_quoted(table.description)}")
    for column in table.columns:
        db.execute(f'comment on column {table.full_name}."{column.name}" is {_quoted(column.description)}')
    if table.key:
        db.execute(f"alter table {table.full_name} add primary key ({', '.join(table.key)})")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
