"""BI reads whole nights: the same content gives the same bytes, and keys and comments travel along."""

import json

import duckdb
from tests.sufficiency.publish.made_up_marts import MARTS, NIGHT, project, write_project

from sufficiency.home import published_dir
from sufficiency.publish.files import publish_marts


def published():
    return duckdb.connect(str(published_dir() / "marts.duckdb"), read_only=True)


def state():
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in published_dir().rglob("*") if path.is_file()}


def test_marts_with_a_contract_are_published_and_nothing_else(warehouse):
    assert publish_marts(warehouse, NIGHT).keys() == set(MARTS)
    with published() as marts:
        schemas = marts.execute("select distinct schema_name from duckdb_tables() order by all").fetchall()
        assert schemas == [("core",), ("meta",), ("quality",), ("scrutiny",)]


def test_every_table_and_column_is_described_and_keyed(warehouse):
    publish_marts(warehouse, NIGHT)
    with published() as marts:
        assert marts.execute("select table_name from duckdb_tables() where coalesce(comment, '') = ''").fetchall() == []
        nameless = "select table_name, column_name from duckdb_columns() where coalesce(comment, '') = ''"
        assert marts.execute(f"{nameless} and schema_name <> 'main' and database_name = 'marts'").fetchall() == []
        without = (
            "select table_name from duckdb_tables() where table_name not in (select table_name from"
            " duckdb_constraints() where constraint_type = 'PRIMARY KEY')"
        )
        assert marts.execute(without).fetchall() == []


def test_the_same_night_again_leaves_every_byte_as_it_was(warehouse):
    publish_marts(warehouse, NIGHT)
    before = state()
    warehouse.execute("create or replace table core.dim_child as from core.dim_child order by child_key desc")

    publish_marts(warehouse, NIGHT)

    assert state() == before


def test_the_same_night_in_other_words_is_published_anew(warehouse):
    publish_marts(warehouse, NIGHT)
    manifest = project()
    manifest["nodes"]["model.sufficiency.dim_child"]["description"] = "Children, as we now say. One row per child."
    write_project(manifest)

    publish_marts(warehouse, NIGHT)

    with published() as marts:
        told = "select comment from duckdb_tables() where table_name = 'dim_child'"
        assert marts.execute(told).fetchone() == ("Children, as we now say. One row per child.",)


def test_a_changed_night_replaces_the_old_one_whole(warehouse):
    publish_marts(warehouse, NIGHT)
    reader = published()
    warehouse.execute("insert into core.dim_child (child_key) values ('c')")

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


def test_the_manifest_holds_no_hour_so_another_home_writes_the_same(warehouse, tmp_path):
    publish_marts(warehouse, NIGHT)
    publish_marts(warehouse, NIGHT, tmp_path)

    one, other = ((folder / "manifest.json").read_bytes() for folder in (published_dir(), tmp_path))
    assert one == other
    assert json.loads(one)["night"] == "2026-11-21"
