"""BI reads whole nights: the same content gives the same bytes, and keys and comments travel along."""

import json
from datetime import date

import duckdb
import pytest

from sufficiency.home import home, published_dir
from sufficiency.publish.files import publish_marts

NIGHT = date(2026, 11, 21)


@pytest.fixture
def warehouse():
    node = {
        "resource_type": "model",
        "unique_id": "model.sufficiency.dim_child",
        "schema": "core",
        "alias": "dim_child",
        "description": "Children. One row per child.",
        "config": {"contract": {"enforced": True}},
        "columns": {"child_key": {"description": "The child's key."}, "sex_code": {"description": "It's M, F or U."}},
        "constraints": [{"type": "primary_key", "columns": ["child_key"]}],
    }
    staging = node | {"unique_id": "model.sufficiency.int", "schema": "intermediate", "alias": "int_child__merged"}
    (home() / "dbt_target").mkdir()
    (home() / "dbt_target" / "manifest.json").write_text(json.dumps({"nodes": {"a": node, "b": staging}}))
    with duckdb.connect() as db:
        db.execute("create schema core; create schema intermediate")
        db.execute(
            "create table core.dim_child as select * from (values ('b', 'M'), ('a', 'F')) as t (child_key, sex_code)"
        )
        db.execute("create table intermediate.int_child__merged as from core.dim_child")
        yield db


def published():
    return duckdb.connect(str(published_dir() / "marts.duckdb"), read_only=True)


def test_marts_with_a_contract_are_published_and_nothing_else(warehouse):
    assert publish_marts(warehouse, NIGHT) == {"core.dim_child": 2}
    with published() as marts:
        tables = marts.execute("select table_schema, table_name from information_schema.tables").fetchall()
        assert tables == [("core", "dim_child")]


def test_comments_and_keys_travel_with_the_tables(warehouse):
    publish_marts(warehouse, NIGHT)
    with published() as marts:
        assert marts.execute("select comment from duckdb_tables()").fetchall() == [("Children. One row per child.",)]
        assert ("It's M, F or U.",) in marts.execute("select comment from duckdb_columns()").fetchall()
        assert marts.execute(
            "select constraint_column_names from duckdb_constraints() where constraint_type = 'PRIMARY KEY'"
        ).fetchall() == [(["child_key"],)]


def test_the_same_night_again_leaves_every_byte_as_it_was(warehouse):
    publish_marts(warehouse, NIGHT)
    before = {
        path: (path.read_bytes(), path.stat().st_mtime_ns) for path in published_dir().rglob("*") if path.is_file()
    }
    warehouse.execute("create or replace table core.dim_child as from core.dim_child order by child_key desc")

    publish_marts(warehouse, NIGHT)

    after = {
        path: (path.read_bytes(), path.stat().st_mtime_ns) for path in published_dir().rglob("*") if path.is_file()
    }
    assert after == before


def test_a_changed_night_replaces_the_old_one_whole(warehouse):
    publish_marts(warehouse, NIGHT)
    reader = published()
    warehouse.execute("insert into core.dim_child values ('c', 'U')")

    publish_marts(warehouse, NIGHT)

    assert reader.execute("select count(*) from core.dim_child").fetchone() == (2,)
    reader.close()
    with published() as marts:
        assert marts.execute("select count(*) from core.dim_child").fetchone() == (3,)
    assert not [path for path in published_dir().iterdir() if path.name.startswith(".")]


def test_what_a_killed_night_left_half_written_is_cleared_away(warehouse):
    half = published_dir() / ".2026-11-20.4711" / "parquet"
    half.mkdir(parents=True)
    (half / "half.parquet").write_bytes(b"half")

    publish_marts(warehouse, NIGHT)

    assert sorted(path.name for path in published_dir().iterdir()) == ["manifest.json", "marts.duckdb", "parquet"]
