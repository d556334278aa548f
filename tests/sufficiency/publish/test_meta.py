"""The published marts say of themselves what they are, how fresh, how good, and where they come from."""

import duckdb
import pytest
from tests.sufficiency.publish.made_up_marts import NIGHT

from sufficiency.home import published_dir
from sufficiency.publish.files import publish_marts


@pytest.fixture
def meta(warehouse):
    publish_marts(warehouse, NIGHT)
    with duckdb.connect(str(published_dir() / "marts.duckdb"), read_only=True) as marts:
        yield lambda question: marts.execute(question).fetchall()


def test_the_last_load_says_how_many_rows_there_are(meta):
    assert meta("select night, tables, rows, length(build_hash) from meta.last_load") == [(NIGHT, 5, 11, 64)]


def test_a_source_is_stale_when_a_table_of_it_is_and_earlier_nights_do_not_count(meta):
    assert meta(
        "select source, last_snapshot::varchar, tables, tables_stale, is_stale from meta.source order by 1"
    ) == [
        ("finance", "2026-11-21", 1, 0, False),
        ("ssd", "2026-11-21", 2, 1, True),
    ]


def test_a_table_has_its_grain_its_rows_and_the_grade_of_its_mart(meta):
    asked = "select grain, key_columns, rows, grade from meta.mart_table where schema_name"
    assert meta(f"{asked} = 'core' and table_name = 'fct_episode'") == [
        ("One row per child and episode.", "child_key, episode_no", 3, "B")
    ]
    assert meta(f"{asked} = 'meta' and table_name = 'last_load'") == [("One row.", "night", None, None)]


def test_every_column_that_is_there_is_in_the_dictionary_and_no_other(meta):
    there = meta(
        "select schema_name, table_name, column_name, column_index from duckdb_columns()"
        " where database_name = 'marts' and schema_name <> 'main' and not internal order by all"
    )
    told = meta("select schema_name, table_name, column_name, position from meta.mart_column order by all")
    assert told == there


def test_a_tested_relationship_is_in_the_dictionary(meta):
    assert ("core", "fct_episode", "child_key", "core", "dim_child", "child_key", True) in meta(
        "from meta.relationship"
    )


def test_lineage_leads_from_a_mart_back_to_its_source(meta):
    way = meta(
        """
        with recursive way as (
            select parent_layer, parent_name from meta.lineage where table_name = 'core.fct_episode'
            union
            select lineage.parent_layer, lineage.parent_name
            from way
            inner join meta.lineage on lineage.layer = way.parent_layer and lineage.table_name = way.parent_name
        )
        from way order by all
        """
    )
    assert way == [("source", "ssd.fct_episode"), ("staging", "staging.stg_fct_episode")]


def test_the_indicators_are_in_the_dictionary(meta):
    assert meta("select indicator_id, indicator_name from meta.indicator") == [("C01", "Looked after at 31 March")]
