"""The schema `meta`: what the published marts say of themselves, the same wherever they are read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from sufficiency.publish.marts import MartColumn, MartTable, Reference, table_of
from sufficiency.read_yml import read_yml

SCHEMA = "meta"
DESCRIBED = Path(__file__).with_name("meta.yml")
# Nothing here is a child's: descriptions, hashes and counts of whole tables.
SENSITIVITY = "none"


def meta_tables() -> list[MartTable]:
    """The tables of the schema, as meta.yml describes them."""
    models = read_yml(DESCRIBED.read_text(encoding="utf-8"))["models"]
    return [_without_secrets(table_of(SCHEMA, model["name"], model, _references(model["name"]))) for model in models]


def _without_secrets(table: MartTable) -> MartTable:
    return replace(table, columns=tuple(replace(column, sensitivity=SENSITIVITY) for column in table.columns))


def _references(name: str) -> list[Reference]:
    of_table = ("schema_name", "table_name")
    return [Reference(of_table, f"{SCHEMA}.mart_table", of_table)] if name in ("mart_column", "relationship") else []


def fill_meta(
    db: duckdb.DuckDBPyConnection,
    tables: Sequence[MartTable],
    manifest: Mapping[str, Any],
    lineage: Iterable[Mapping[str, str]],
    published_at: datetime,
) -> None:
    """Fill the schema beside the marts in `db`, all of them there already, its own tables still empty.

    tables: every published table, those of meta too. manifest: the night, its tables' hashes and its build's.
    """
    hashes = manifest["tables"]
    last_load = {
        "night": manifest["night"],
        "published_at": published_at,
        "tables": len(hashes),
        "rows": sum(table["rows"] for table in hashes.values()),
        "build_hash": manifest["build"],
    }
    _insert(db, "last_load", [last_load])
    _insert(db, "mart_table", [_table_row(table, hashes.get(table.full_name, {})) for table in tables])
    _insert(db, "mart_column", [row for table in tables for row in _column_rows(table)])
    _insert(db, "relationship", [row for table in tables for row in _relationship_rows(table)])
    _insert(db, "lineage", list(lineage))
    db.execute(
        "update meta.mart_table set grade = marts.grade from quality.fct_mart_grade as marts"
        " where schema_name = marts.mart"
    )
    db.execute(
        """
        insert into meta.source by name
        select
            source,
            max(snapshot_date) as last_snapshot,
            count(*) as tables,
            count(*) filter (is_stale) as tables_stale,
            coalesce(bool_or(is_stale), false) as is_stale
        from quality.fct_load
        where night = $night
        group by all
        """,
        {"night": manifest["night"]},
    )
    (indicator,) = (table for table in tables if table.full_name == "meta.indicator")
    db.execute(f"insert into meta.indicator select {', '.join(indicator.column_names)} from scrutiny.dim_indicator")


def tables_in(db: duckdb.DuckDBPyConnection) -> list[MartTable]:
    """Every table that a published file holds, as its own meta schema describes it."""
    columns: dict[tuple[str, str], list[MartColumn]] = {}
    for schema, table, *about in db.execute(
        "select schema_name, table_name, column_name, data_type, description, sensitivity from meta.mart_column"
        " order by schema_name, table_name, position"
    ).fetchall():
        columns.setdefault((schema, table), []).append(MartColumn(*about))
    references: dict[tuple[str, str], list[Reference]] = {}
    for schema, table, names, to, to_names, is_certain in db.execute(
        "select schema_name, table_name, column_names, to_schema_name || '.' || to_table_name, to_column_names,"
        " is_certain from meta.relationship order by all"
    ).fetchall():
        reference = Reference(_split(names), to, _split(to_names), is_certain)
        references.setdefault((schema, table), []).append(reference)
    return [
        MartTable(
            schema,
            table,
            description,
            tuple(columns[schema, table]),
            _split(key),
            tuple(references.get((schema, table), ())),
        )
        for schema, table, description, key in db.execute(
            "select schema_name, table_name, description, key_columns from meta.mart_table order by all"
        ).fetchall()
    ]


def _table_row(table: MartTable, found: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "schema_name": table.schema,
        "table_name": table.name,
        "description": table.description,
        "grain": table.grain,
        "key_columns": _joined(table.key),
        "rows": found.get("rows"),
        "sha256": found.get("sha256"),
    }


def _column_rows(table: MartTable) -> list[dict[str, Any]]:
    return [
        {
            "schema_name": table.schema,
            "table_name": table.name,
            "column_name": column.name,
            "position": position,
            "data_type": column.type,
            "description": column.description,
            "sensitivity": column.sensitivity,
        }
        for position, column in enumerate(table.columns, 1)
    ]


def _relationship_rows(table: MartTable) -> list[dict[str, Any]]:
    return [
        {
            "schema_name": table.schema,
            "table_name": table.name,
            "column_names": _joined(reference.columns),
            "to_schema_name": reference.table.partition(".")[0],
            "to_table_name": reference.table.partition(".")[2],
            "to_column_names": _joined(reference.to),
            "is_certain": reference.is_certain,
        }
        for reference in table.references
    ]


def _insert(db: duckdb.DuckDBPyConnection, table: str, rows: list[Mapping[str, Any]]) -> None:
    """rows: one at least of every table, or Arrow would not know its columns; the order of a row's values is free."""
    db.register("meta_rows", pa.Table.from_pylist(rows))
    db.execute(f"insert into {SCHEMA}.{table} by name from meta_rows")
    db.unregister("meta_rows")


def _joined(names: Iterable[str]) -> str:
    return ", ".join(names)


def _split(names: str) -> tuple[str, ...]:
    return tuple(names.split(", ")) if names else ()
