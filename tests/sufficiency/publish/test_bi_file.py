"""The file for BI holds what bi_reader may see, and no byte of the rest."""

import duckdb
import pytest
from tests.sufficiency.publish.made_up_marts import NIGHT, project, write_project

from sufficiency.errors import SufficiencyError
from sufficiency.home import published_dir
from sufficiency.publish.files import publish_marts


def columns_of(name):
    with duckdb.connect(str(published_dir() / name), read_only=True) as db:
        found = "select schema_name || '.' || table_name, column_name from duckdb_columns() where not internal"
        return set(db.execute(found).fetchall())


def test_it_has_the_columns_that_the_dictionary_gives_to_bi_reader_and_no_other(warehouse):
    publish_marts(warehouse, NIGHT)

    with duckdb.connect(str(published_dir() / "marts.duckdb"), read_only=True) as marts:
        meant = marts.execute(
            "select schema_name || '.' || table_name, column_name from meta.mart_column"
            " where list_contains(string_split(readers, ', '), 'bi_reader')"
        ).fetchall()
    assert columns_of("bi.duckdb") == set(meant)
    assert ("core.fct_episode", "episode_start_date") in columns_of("marts.duckdb") - columns_of("bi.duckdb")


def test_what_is_withheld_is_nowhere_in_the_file(warehouse):
    warehouse.execute("update core.fct_episode set ofsted_urn = 'SC987654321'")
    publish_marts(warehouse, NIGHT)

    assert b"SC987654321" in (published_dir() / "marts.duckdb").read_bytes()
    assert b"SC987654321" not in (published_dir() / "bi.duckdb").read_bytes()


def test_without_children_no_table_of_single_children_is_in_it(warehouse):
    publish_marts(warehouse, NIGHT, children="none")

    assert [table for table, column in columns_of("bi.duckdb") if column == "child_key"] == []


def test_a_column_of_which_nobody_said_how_sensitive_it_is_is_not_published(warehouse):
    manifest = project()
    del manifest["nodes"]["model.sufficiency.dim_child"]["config"]["meta"]
    for column in manifest["nodes"]["model.sufficiency.dim_child"]["columns"].values():
        column.pop("config", None)
    write_project(manifest)

    with pytest.raises(SufficiencyError, match=r"core\.dim_child\.child_key has no sensitivity class"):
        publish_marts(warehouse, NIGHT)
