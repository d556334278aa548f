"""Somebody who is logged in as bi_reader tries every way Postgres has to what it may not see, and gets nowhere."""

import psycopg
import pytest

from tests.access.conftest import log_in, refused

HIDDEN = [  # two of tables of which it sees other columns, one of a table of which it sees none
    ("scrutiny.fct_indicator", "value"),
    ("core.dim_child", "birth_month"),
    ("quality.worklist", "suggested_value"),
]


@pytest.fixture
def reader(published):
    """A login of bi_reader; what it manages to do is undone."""
    with log_in(published, "bi_reader") as db, db.transaction(force_rollback=True):
        yield db


@pytest.mark.parametrize(
    "attack",
    [
        # the whole row, by whatever name
        "select * from {table}",
        "select t from {table} as t",
        "select t::text from {table} as t",
        "select row_to_json(t) from {table} as t",
        "select to_jsonb(t) -> '{column}' from {table} as t",
        "select (t).{column} from {table} as t",
        "select count(t) from {table} as t",
        "table {table}",
        "select query_to_xml('select * from {table}', true, true, '')",
        "select ts_stat('select to_tsvector({column}::text) from {table}')",
        # the column without naming it among the results
        "select 1 from {table} where {column} is not null",
        "select 1 from {table} order by {column}",
        "select 1 from {table} group by {column}",
        "select 1 from {table} as a inner join {table} as b using ({column})",
        "select rank() over (order by {column}) from {table}",
        "select (select max({column}) from {table})",
        "select exists (select from {table} where {column} is null)",
        "with t as materialized (select {column} from {table}) select * from t",
        "select a.renamed from {table} as a ({renamed})",
        "explain (analyze) select {column} from {table}",
        "explain select 1 from {table} where {column} is not null",
        "select ctid from {table}",
        "select xmin, tableoid from {table}",
        "select 1 from {table} tablesample system (100) where {column} is not null",
        # out of the database, or into something of its own
        "copy {table} to stdout",
        "copy {table} ({column}) to stdout",
        "copy (select {column} from {table}) to stdout",
        "copy (select 1) to '/tmp/attack'",
        "copy (select 1) to program 'true'",
        "create table public.mine as select {column} from {table}",
        "create table core.mine (x integer)",
        "create temporary table mine as select {column} from {table}",
        "create temporary table mine (like {table})",
        "create view public.mine as select * from {table}",
        "create temporary view mine as select {column} from {table}",
        "create temporary view mine as select 1",
        "create materialized view public.mine as select {column} from {table}",
        "create schema mine",
        "select {column} into public.mine from {table}",
        "prepare mine as select {column} from {table}; execute mine",
        "begin; declare mine cursor for select {column} from {table}; fetch all from mine",
        "do $$ declare r record; begin select {column} into r from {table}; end $$",
        "create function public.mine() returns setof {table} language sql as 'select * from {table}'",
        "create function pg_temp.mine() returns bigint language sql as 'select 1::bigint'",
        # as somebody else
        "set role sufficiency_loader",
        "set role returns_officer",
        "set session authorization sufficiency_loader",
        "alter role bi_reader superuser",
        "alter role bi_reader bypassrls",
        "create role helper in role returns_officer",
        "grant returns_officer to bi_reader",
        "grant select on {table} to bi_reader",
        "alter table {table} owner to bi_reader",
        "alter table {table} disable row level security",
        "create policy mine on {table} for select using (true)",
        "set row_security = off; select 1 from scrutiny.fct_indicator",
        "alter default privileges for role sufficiency_loader grant select on tables to bi_reader",
        # the catalog, the server's files, other servers
        "select * from pg_statistic",
        "select * from pg_statistic_ext_data",
        "select * from pg_authid",
        "select * from pg_largeobject",
        "select * from pg_toast.{toast}",
        "select pg_read_file('PG_VERSION')",
        "select pg_read_binary_file('global/pg_control')",
        "select pg_ls_dir('.')",
        "select lo_import('/etc/hostname')",
        "select pg_relation_filepath('{table}'), pg_read_file(pg_relation_filepath('{table}'))",
        "select pg_logical_slot_peek_changes('slot', null, null)",
        "create publication everything for all tables",
        "load 'auto_explain'",
        "select pg_terminate_backend(pg_backend_pid()) from pg_stat_activity where usename = 'sufficiency_loader'"
        " union all select pg_read_file('x') is not null",
    ],
)
@pytest.mark.parametrize(("table", "column"), HIDDEN)
def test_a_way_to_what_is_hidden_is_closed(published, reader, attack, table, column):
    ((toast,),) = published.ask("select reltoastrelid::regclass::text from pg_class where oid = %s::regclass", table)
    ((place,),) = published.ask(
        "select attnum from pg_attribute where attrelid = %s::regclass and attname = %s", table, column
    )
    renamed = ", ".join("renamed" if n == place else f"c{n}" for n in range(1, place + 1))

    with pytest.raises(psycopg.Error) as caught:
        reader.execute(
            attack.format(table=table, column=column, renamed=renamed, toast=toast.removeprefix("pg_toast."))
        )

    assert isinstance(caught.value, psycopg.errors.InsufficientPrivilege), caught.value


def test_of_figures_only_public_ones_are_there_at_all(reader, published):
    ((every, public),) = published.ask("select count(*), count(*) filter (where is_public) from scrutiny.fct_indicator")

    assert reader.execute("select count(*), bool_and(is_public) from scrutiny.fct_indicator").fetchone() == (
        public,
        True,
    )
    assert 0 < public < every


def test_a_condition_that_would_fail_on_a_hidden_row_is_never_asked_of_one(reader):
    """An error is an answer: Postgres must leave hidden rows out before it asks anything of the others."""
    found = reader.execute("select 1 from scrutiny.fct_indicator where 1 / is_public::integer = 0").fetchall()

    assert found == []


def test_a_hidden_figure_is_told_by_no_other_table(reader):
    """The comparison repeats figures: where ours may not be shown, it shows none."""
    assert reader.execute(
        "select count(live_published) from scrutiny.fct_comparison where not is_figure_public"
    ).fetchone() == (0,)


@pytest.mark.parametrize(("table", "column"), HIDDEN)
def test_statistics_tell_no_value_of_a_hidden_column(reader, published, table, column):
    with published.connect() as db:
        db.execute(f"analyze {table}")
    place = table.split(".")

    assert not reader.execute(
        "select 1 from pg_stats where schemaname = %s and tablename = %s and attname = %s", [*place, column]
    ).fetchall()
    assert not reader.execute("select 1 from pg_stats_ext").fetchall()


def test_statistics_tell_nothing_of_rows_that_are_hidden(reader):
    assert not reader.execute("select 1 from pg_stats where tablename = 'fct_indicator'").fetchall()


def test_the_information_schema_shows_only_what_may_be_read(reader):
    names = reader.execute("select column_name from information_schema.columns where table_name = 'fct_indicator'")

    assert {"value", "numerator", "denominator", "records"} & {name for (name,) in names} == set()
    assert not reader.execute("select 1 from information_schema.tables where table_name = 'worklist'").fetchall()


def test_a_schema_of_its_own_put_first_in_the_search_path_catches_nobody(reader):
    reader.execute("set search_path = pg_temp, public, core")

    with refused():
        reader.execute("create table dim_child (child_key varchar)")


def test_no_name_of_another_session_or_statement_can_be_seen(reader, published):
    with log_in(published, "returns_officer") as officer:
        officer.execute("select 'secret of an officer'")

        seen = reader.execute("select query from pg_stat_activity where usename = 'returns_officer'").fetchall()

    assert seen == [("<insufficient privilege>",)]


def test_no_comment_tells_a_value(reader, tables):
    """Anybody who is let in reads comments: they are the descriptions of the project, word for word."""
    comments = {text for (text,) in reader.execute("select description from pg_description where objoid > 16383")}
    described = {column.description for table in tables for column in table.columns}

    assert comments <= described | {table.description for table in tables}
