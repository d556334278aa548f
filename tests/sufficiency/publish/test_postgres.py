"""A night in Postgres: the same as in the file, keyed and described, and no more written than what changed."""

import duckdb
import psycopg
import pytest
from tests.sufficiency.publish.made_up_marts import NIGHT, project, write_project

from sufficiency.errors import SourceUnreachableError, SufficiencyError
from sufficiency.home import published_dir
from sufficiency.publish.files import publish_marts
from sufficiency.publish.postgres.night import publish_postgres


@pytest.fixture
def publish(warehouse, database):
    """Publish what the warehouse holds, to the file and to Postgres; the rows that changed there, by table."""

    def publish():
        publish_marts(warehouse, NIGHT)
        return publish_postgres("marts")

    return publish


def without_meta(changed):
    return {table: rows for table, rows in changed.items() if not table.startswith("meta.")}


def changed_project(table, change):
    manifest = project()
    change(manifest["nodes"][f"model.sufficiency.{table}"])
    write_project(manifest)


def test_every_table_holds_the_rows_of_the_file_and_meta_with_them(publish, database):
    publish()

    with duckdb.connect(str(published_dir() / "marts.duckdb"), read_only=True) as marts:
        for (table,) in marts.execute("select schema_name || '.' || table_name from meta.mart_table").fetchall():
            assert sorted(database.ask(f"select * from {table}"), key=repr) == sorted(
                marts.execute(f"from {table}").fetchall(), key=repr
            ), table
    assert database.ask("select count(*) from core.fct_episode") == [(3,)]


def test_every_table_and_column_is_described(publish, database):
    publish()

    nameless = database.ask(
        "select c.oid::regclass, attname from pg_class as c join pg_attribute on attrelid = c.oid and attnum > 0"
        " where relkind = 'r' and relnamespace::regnamespace::text in ('core', 'quality', 'scrutiny', 'meta')"
        " and (obj_description(c.oid, 'pg_class') is null or col_description(c.oid, attnum) is null)"
    )
    assert nameless == []
    about = "select obj_description('core.fct_episode'::regclass, 'pg_class')"
    assert database.ask(about) == [("Episodes of care. One row per child and episode.",)]


def test_bi_tools_find_keys_and_relationships(publish, database):
    publish()

    keys = database.ask(
        "select pg_get_constraintdef(oid) from pg_constraint where contype in ('p', 'f')"
        " and conrelid = 'core.fct_episode'::regclass order by 1"
    )
    assert keys == [
        ("FOREIGN KEY (child_key) REFERENCES core.dim_child(child_key) DEFERRABLE INITIALLY DEFERRED",),
        ("PRIMARY KEY (child_key, episode_no)",),
    ]


def test_only_rows_that_changed_are_written(publish, database, warehouse):
    publish()
    before = dict(database.ask("select child_key || episode_no, xmin::text from core.fct_episode"))
    children = database.ask("select ctid, xmin from core.dim_child")
    warehouse.execute("delete from core.fct_episode where child_key = 'b'")
    warehouse.execute("update core.fct_episode set placement_distance_miles = 7 where episode_no = 2")
    warehouse.execute("insert into core.fct_episode (child_key, episode_no) values ('b', 2)")

    assert without_meta(publish()) == {"core.fct_episode": 3}

    after = dict(database.ask("select child_key || episode_no, xmin::text from core.fct_episode"))
    assert after.keys() == {"a1", "a2", "b2"}
    assert (after["a1"] == before["a1"], after["a2"] == before["a2"]) == (True, False)
    assert database.ask("select ctid, xmin from core.dim_child") == children


def test_the_same_night_again_writes_nothing(publish):
    assert publish()["core.fct_episode"] == 3
    assert publish() == {}


def test_who_began_to_read_before_sees_the_old_night_to_the_end(publish, database, warehouse):
    publish()
    with database.connect(autocommit=False) as reader:
        reader.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        assert reader.execute("select count(*) from core.dim_child").fetchone() == (2,)
        warehouse.execute("insert into core.dim_child (child_key) values ('c')")
        warehouse.execute("delete from core.fct_episode where child_key = 'b'")

        assert without_meta(publish()) == {"core.dim_child": 1, "core.fct_episode": 1}

        assert reader.execute("select count(*) from core.fct_episode").fetchone() == (3,)
        assert reader.execute("select rows from meta.last_load").fetchone() == (11,)
    assert database.ask("select count(*) from core.fct_episode") == [(2,)]


def new_version(warehouse):
    """fct_episode as a later version has it: one column more, one less, one of another type."""

    def change(model):
        model["columns"]["episode_no"]["data_type"] = "bigint"
        del model["columns"]["is_temporary"]
        model["columns"]["is_new"] = {"name": "is_new", "data_type": "boolean", "description": "New."}

    changed_project("fct_episode", change)
    warehouse.execute("alter table core.fct_episode drop column is_temporary")
    warehouse.execute("alter table core.fct_episode alter column episode_no type bigint")
    warehouse.execute("alter table core.fct_episode add column is_new boolean default true")


def test_a_new_version_may_add_change_and_drop_columns_of_a_table_that_stays(publish, database, warehouse):
    publish()
    table = database.ask("select 'core.fct_episode'::regclass::oid")
    new_version(warehouse)

    with database.connect(autocommit=False) as reader:
        reader.execute("select count(*) from scrutiny.dim_indicator")  # holds up nobody: that table stays as it is
        publish()

    assert database.ask("select child_key, episode_no, is_new from core.fct_episode order by 1, 2") == [
        ("a", 1, True),
        ("a", 2, True),
        ("b", 1, True),
    ]
    assert database.ask("select 'core.fct_episode'::regclass::oid") == table
    keys = "select contype from pg_constraint where contype in ('p', 'f') and conrelid = 'core.fct_episode'::regclass"
    assert sorted(database.ask(keys)) == [("f",), ("p",)]
    with pytest.raises(psycopg.errors.UndefinedColumn):
        database.ask("select is_temporary from core.fct_episode")


def test_a_column_that_leaves_the_key_may_be_empty(publish, database, warehouse):
    publish()
    changed_project("fct_episode", lambda model: model["constraints"][0].update(columns=["child_key"]))
    warehouse.execute(
        "delete from core.fct_episode where episode_no = 2; update core.fct_episode set episode_no = null"
    )

    publish()

    assert database.ask("select child_key, episode_no from core.fct_episode order by 1") == [("a", None), ("b", None)]


def test_a_table_that_is_no_longer_published_goes(publish, database, warehouse):
    publish()
    manifest = project()
    del manifest["nodes"]["model.sufficiency.fct_episode"]
    write_project(manifest)

    publish()

    assert database.ask("select to_regclass('core.fct_episode'), to_regclass('core.dim_child') is not null") == [
        (None, True)
    ]


def test_what_somebody_built_on_a_column_that_goes_is_not_dropped_and_the_old_night_stands(
    publish, database, warehouse
):
    publish()
    with database.connect() as db:
        db.execute("create view public.theirs as select child_key, is_temporary from core.fct_episode")
    new_version(warehouse)
    warehouse.execute("delete from core.fct_episode")

    with pytest.raises(SufficiencyError, match=r"something is built on.*stays in force"):
        publish()

    assert database.ask("select count(*) from public.theirs") == [(3,)]
    assert database.ask("select rows from meta.last_load") == [(11,)]


def test_a_server_that_is_not_there_is_named_in_a_sentence_without_its_password(publish, database, monkeypatch):
    monkeypatch.setenv("AIRFLOW_CONN_MARTS", database.connection(host="localhost", port=1, password="secret"))

    with pytest.raises(SourceUnreachableError, match="behind the connection 'marts' did not answer") as told:
        publish()

    assert "secret" not in str(told.value)
    assert (published_dir() / "marts.duckdb").is_file()


def test_a_login_that_may_not_write_is_told_what_it_lacks(publish, database, monkeypatch):
    with database.connect() as db:
        db.execute("drop role if exists newcomer")
        db.execute("create role newcomer login")
    monkeypatch.setenv("AIRFLOW_CONN_MARTS", database.connection(login="newcomer"))

    with pytest.raises(SufficiencyError, match=r"may not make or write the marts.*CREATE on the database"):
        publish()


def test_marts_go_to_no_other_kind_of_database(publish, monkeypatch):
    monkeypatch.setenv("AIRFLOW_CONN_MARTS", '{"conn_type": "sqlite", "host": "marts.sqlite"}')

    with pytest.raises(SufficiencyError, match="of kind 'sqlite': marts are published to postgres"):
        publish()


def test_words_that_postgres_cannot_keep_come_without_what_it_cannot(publish, database, warehouse):
    warehouse.execute("update core.dim_child set sex_code = 'F' || chr(0) || 'é' where child_key = 'a'")

    publish()

    assert database.ask("select sex_code from core.dim_child where child_key = 'a'") == [("Fé",)]
