"""Publish the marts for BI as files: marts.duckdb and Parquet, swapped by rename, the same night the same bytes."""

import hashlib
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb

from sufficiency.home import published_dir
from sufficiency.publish.lineage import lineage
from sufficiency.publish.marts import MartTable, dbt_manifest, published_marts
from sufficiency.publish.meta import fill_meta, meta_tables

MANIFEST = "manifest.json"
MARTS_FILE = "marts.duckdb"


def publish_marts(db: duckdb.DuckDBPyConnection, night: date, target: Path | None = None) -> dict[str, int]:
    """Write every mart with an enforced contract to `target`, by default published/; rows by table.

    Rows are sorted by their key, or by all columns where there is none, so the same content gives the same hashes;
    where nothing changed since the last publishing, its files stay untouched, and with them the hour of their
    publishing. The hashes are those of the Parquet files: DuckDB does not write the same rows as the same bytes.
    Readers keep the file they have open and see the new one when they open it again. Comments, primary keys and the
    schema `meta` travel with the tables.
    """
    target = target or published_dir()
    scratch = target / f".{night}.{os.getpid()}"
    for left_behind in target.glob(".*"):  # by a night that was killed
        shutil.rmtree(left_behind)
    project = dbt_manifest()
    marts, steps = published_marts(project), lineage(project)
    hashes = {mart.full_name: _write_parquet(db, mart, scratch) for mart in marts}
    tables = [*marts, *meta_tables()]
    content = {"night": str(night), "tables": hashes}
    told = json.dumps([content, [asdict(table) for table in tables], steps], sort_keys=True)
    manifest = content | {"build": hashlib.sha256(told.encode()).hexdigest()}
    if _is_published(target, manifest):
        shutil.rmtree(scratch)
    else:
        _write_database(scratch, tables, manifest, steps)
        (scratch / MANIFEST).write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n", encoding="utf-8")
        _swap(scratch, target)
    return {name: table["rows"] for name, table in hashes.items()}


def _write_parquet(db: duckdb.DuckDBPyConnection, mart: MartTable, scratch: Path) -> dict[str, Any]:
    """Write a mart's file; its rows and the file's hash."""
    file = _parquet_file(scratch, mart)
    file.parent.mkdir(parents=True, exist_ok=True)
    order = ", ".join(mart.key) or "all"
    db.execute(f"copy (from {mart.full_name} order by {order}) to '{file}' (format parquet, compression zstd)")
    rows = db.execute(f"select count(*) from {mart.full_name}").fetchone()[0]
    return {"rows": rows, "sha256": hashlib.sha256(file.read_bytes()).hexdigest()}


def _parquet_file(scratch: Path, mart: MartTable) -> Path:
    return scratch / "parquet" / mart.schema / f"{mart.name}.parquet"


def _is_published(target: Path, manifest: dict[str, Any]) -> bool:
    file = target / MANIFEST
    is_whole = file.is_file() and (target / MARTS_FILE).is_file() and (target / "parquet").is_dir()
    return is_whole and json.loads(file.read_text(encoding="utf-8")) == manifest


def _write_database(
    scratch: Path, tables: Sequence[MartTable], manifest: Mapping[str, Any], steps: Sequence[Mapping[str, str]]
) -> None:
    with duckdb.connect(str(scratch / MARTS_FILE)) as marts:
        for table in tables:
            marts.execute(f"create schema if not exists {table.schema}")
            file = _parquet_file(scratch, table)
            if file.exists():
                marts.execute(f"create table {table.full_name} as from read_parquet('{file}')")
            else:
                columns = ", ".join(f'"{column.name}" {column.type}' for column in table.columns)
                marts.execute(f"create table {table.full_name} ({columns})")
        fill_meta(marts, tables, manifest, steps, datetime.now(UTC).replace(microsecond=0))
        for table in tables:
            _describe(marts, table)


def _describe(db: duckdb.DuckDBPyConnection, table: MartTable) -> None:
    db.execute(f"comment on table {table.full_name} is {_quoted(table.description)}")
    for column in table.columns:
        db.execute(f'comment on column {table.full_name}."{column.name}" is {_quoted(column.description)}')
    if table.key:
        db.execute(f"alter table {table.full_name} add primary key ({', '.join(table.key)})")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _swap(scratch: Path, target: Path) -> None:
    """Put the new night in the old one's place, the manifest last: until it stands, the old night is redone."""
    (target / MANIFEST).unlink(missing_ok=True)
    (scratch / MARTS_FILE).replace(target / MARTS_FILE)
    old = target / ".parquet.old"
    shutil.rmtree(old, ignore_errors=True)
    if (target / "parquet").exists():
        (target / "parquet").rename(old)
    (scratch / "parquet").rename(target / "parquet")
    shutil.rmtree(old, ignore_errors=True)
    (scratch / MANIFEST).replace(target / MANIFEST)
    shutil.rmtree(scratch)
