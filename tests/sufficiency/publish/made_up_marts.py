"""A few marts with a few rows, as dbt's own yml describes them, in a warehouse without dbt."""

import json
from datetime import date

import duckdb
import yaml

from sufficiency.home import home
from sufficiency.project import DBT

NIGHT = date(2026, 11, 21)
MARTS = ("core.dim_child", "core.fct_episode", "quality.fct_load", "quality.fct_mart_grade", "scrutiny.dim_indicator")
ROWS = """
insert into core.dim_child (child_key, sex_code, is_looked_after) values ('a', 'F', true), ('b', 'M', true);
insert into core.fct_episode (child_key, episode_no, episode_start_date, placement_distance_miles)
values ('a', 1, '2025-04-01', 2.5), ('a', 2, '2026-04-01', null), ('b', 1, '2026-01-01', 0.1);
insert into quality.fct_load (night, source, table_name, snapshot_date, status, is_stale) values
('2026-11-20', 'ssd', 'ssd_person', '2026-11-20', 'accepted', false),
('2026-11-21', 'ssd', 'ssd_person', '2026-11-21', 'accepted', false),
('2026-11-21', 'ssd', 'ssd_missing', '2026-11-19', 'refused', true),
('2026-11-21', 'finance', 'supplier', '2026-11-21', 'accepted', false);
insert into quality.fct_mart_grade (mart, night, grade) values ('core', '2026-11-21', 'B');
insert into scrutiny.dim_indicator (indicator_id, indicator_name) values ('C01', 'Looked after at 31 March');
"""


def project() -> dict:
    """dbt's manifest of these marts, each made of one staging model of one source."""
    nodes, sources = {}, {}
    for name in MARTS:
        schema, table = name.split(".")
        (model,) = yaml.safe_load((DBT / "models" / "marts" / schema / f"{table}.yml").read_text())["models"]
        staging, source = f"model.sufficiency.stg_{table}", f"source.sufficiency.ssd.{table}"
        nodes[f"model.sufficiency.{table}"] = model | {
            "resource_type": "model",
            "unique_id": f"model.sufficiency.{table}",
            "fqn": ["sufficiency", "marts", schema, table],
            "schema": schema,
            "alias": table,
            "columns": {column["name"]: column for column in model["columns"]},
            "depends_on": {"nodes": [staging]},
        }
        nodes[staging] = {
            "resource_type": "model",
            "unique_id": staging,
            "fqn": ["sufficiency", "staging", f"stg_{table}"],
            "schema": "staging",
            "alias": f"stg_{table}",
            "config": {"contract": {"enforced": False}},
            "depends_on": {"nodes": [source]},
        }
        sources[source] = {"resource_type": "source", "source_name": "ssd", "name": table}
    nodes["test.sufficiency.relationships"] = {
        "resource_type": "test",
        "unique_id": "test.sufficiency.relationships",
        "attached_node": "model.sufficiency.fct_episode",
        "column_name": "child_key",
        "test_metadata": {"name": "relationships", "kwargs": {"field": "child_key"}},
        "config": {"severity": "ERROR"},
        "depends_on": {"nodes": ["model.sufficiency.dim_child", "model.sufficiency.fct_episode"]},
    }
    return {"nodes": nodes, "sources": sources}


def write_project(manifest: dict) -> None:
    """Leave the manifest where dbt leaves it."""
    (home() / "dbt_target").mkdir(exist_ok=True)
    (home() / "dbt_target" / "manifest.json").write_text(json.dumps(manifest))


def fill(db: duckdb.DuckDBPyConnection, manifest: dict) -> None:
    """Make the tables of the manifest and put the rows in."""
    for node in manifest["nodes"].values():
        if node["resource_type"] == "model":
            db.execute(f"create schema if not exists {node['schema']}")
            columns = [f'"{name}" {about["data_type"]}' for name, about in node.get("columns", {}).items()]
            table = f"{node['schema']}.{node['alias']}"
            db.execute(f"create table {table} ({', '.join(columns or ['child_key varchar'])})")
    db.execute(ROWS)
