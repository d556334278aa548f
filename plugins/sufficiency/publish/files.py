"""Publish the marts for BI: one DuckDB file and Parquet, swapped by rename, the same night the same bytes."""

import hashlib
import json
import os
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from sufficiency.home import home, published_dir

MARTS = ("core", "care_leavers", "fostering", "spend", "scrutiny", "quality")
MANIFEST = "manifest.json"


def publish_marts(db: duckdb.DuckDBPyConnection, night: date, target: Path | None = None) -> dict[str, int]:
    """Write every mart with an enforced contract to `target`, by default published/; rows by table.

    Rows are sorted by their key, or by all columns where there is none, so the same content gives the same hashes;
    where nothing changed since the last publishing, its files stay untouched. The hashes are those of the Parquet
    files: DuckDB does not write the same rows as the same bytes. Readers keep the file they have open
    and see the new one when they open it again. Comments and primary keys travel with the tables.
    """
    target = target or published_dir()
    scratch = target / f".{night}.{os.getpid()}"
    for left_behind in target.glob(".*"):  # by a night that was killed
        shutil.rmtree(left_behind)
    nodes = _contracted_marts()
    tables = {}
    for name, node in nodes.items():
        file = scratch / "parquet" / node["schema"] / f"{node['alias']}.parquet"
        file.parent.mkdir(parents=True, exist_ok=True)
        order = ", ".join(_primary_key(node)) or "all"
        db.execute(f"copy (from {name} order by {order}) to '{file}' (format parquet, compression zstd)")
        rows = db.execute(f"select count(*) from {name}").fetchone()[0]
        tables[name] = {"rows": rows, "sha256": hashlib.sha256(file.read_bytes()).hexdigest()}
    manifest = {"night": str(night), "tables": tables}
    if _is_published(target, manifest):
        shutil.rmtree(scratch)
    else:
        _write_database(scratch, nodes)
        (scratch / MANIFEST).write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n", encoding="utf-8")
        _swap(scratch, target)
    return {name: table["rows"] for name, table in tables.items()}


def _contracted_marts() -> dict[str, dict[str, Any]]:
    """dbt's own word on the marts: what is in them, and what each column means."""
    manifest = json.loads((home() / "dbt_target" / "manifest.json").read_text(encoding="utf-8"))
    marts = [
        node
        for node in manifest["nodes"].values()
        if node["resource_type"] == "model" and node["schema"] in MARTS and node["config"]["contract"]["enforced"]
    ]
    return {f"{node['schema']}.{node['alias']}": node for node in sorted(marts, key=lambda node: node["unique_id"])}


def _is_published(target: Path, manifest: dict[str, Any]) -> bool:
    file = target / MANIFEST
    is_whole = file.is_file() and (target / "marts.duckdb").is_file() and (target / "parquet").is_dir()
    return is_whole and json.loads(file.read_text(encoding="utf-8")) == manifest


def _write_database(scratch: Path, nodes: dict[str, dict[str, Any]]) -> None:
    with duckdb.connect(str(scratch / "marts.duckdb")) as marts:
        for name, node in nodes.items():
            marts.execute(f"create schema if not exists {node['schema']}")
            file = scratch / "parquet" / node["schema"] / f"{node['alias']}.parquet"
            marts.execute(f"create table {name} as from read_parquet('{file}')")
            marts.execute(f"comment on table {name} is {_quoted(node['description'])}")
            for column, about in node["columns"].items():
                marts.execute(f'comment on column {name}."{column}" is {_quoted(about["description"])}')
            if key := _primary_key(node):
                marts.execute(f"alter table {name} add primary key ({', '.join(key)})")


def _primary_key(node: dict[str, Any]) -> list[str]:
    of_table = [c["columns"] for c in node.get("constraints", []) if c["type"] == "primary_key"]
    return of_table[0] if of_table else []


def _quoted(text: str) -> str:
    return "'" + " ".join(text.split()).replace("'", "''") + "'"


def _swap(scratch: Path, target: Path) -> None:
    """Put the new night in the old one's place, the manifest last: until it stands, the old night is redone."""
    (target / MANIFEST).unlink(missing_ok=True)
    (scratch / "marts.duckdb").replace(target / "marts.duckdb")
    old = target / ".parquet.old"
    shutil.rmtree(old, ignore_errors=True)
    if (target / "parquet").exists():
        (target / "parquet").rename(old)
    (scratch / "parquet").rename(target / "parquet")
    shutil.rmtree(old, ignore_errors=True)
    (scratch / MANIFEST).replace(target / MANIFEST)
    shutil.rmtree(scratch)
