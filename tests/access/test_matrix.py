"""Role × table × column: what matrix.csv says is what the database gives, asked by selecting as each role."""

import csv
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.access.conftest import STRANGER, log_in, refused

with Path(__file__).with_name("matrix.csv").open(encoding="utf-8", newline="") as file:
    MATRIX = {row["table"]: row for row in csv.DictReader(file)}
SEES = {name: set(row["bi_reader sees"].split()) for name, row in MATRIX.items()}
HIDDEN = {name: set(row["bi_reader does not see"].split()) for name, row in MATRIX.items()}


def select(table: str, *columns: str) -> sql.Composed:
    listed = sql.SQL(", ").join(map(sql.Identifier, columns))
    return sql.SQL("select {} from {} limit 1").format(listed, sql.Identifier(*table.split(".")))


def readable(db: psycopg.Connection, table: str, columns: set[str]) -> set[str]:
    """Which of these columns somebody who asks for them one by one is given."""
    found = set()
    for column in columns:
        try:
            db.execute(select(table, column))
            found.add(column)
        except psycopg.errors.InsufficientPrivilege:
            pass
    return found


def test_the_matrix_decides_of_every_published_column_once(tables):
    published = {table.full_name: set(table.column_names) for table in tables}

    assert {name: SEES[name] | HIDDEN[name] for name in MATRIX} == published
    assert not [name for name in MATRIX if SEES[name] & HIDDEN[name]]


@pytest.mark.parametrize("table", MATRIX)
def test_bi_reader_sees_these_columns_and_no_others(login, table):
    assert readable(login("bi_reader"), table, SEES[table] | HIDDEN[table]) == SEES[table]


@pytest.mark.parametrize("role", ["returns_officer", "sufficiency_loader"])
@pytest.mark.parametrize("table", MATRIX)
def test_officers_and_the_loader_see_every_column(login, role, table):
    everything = SEES[table] | HIDDEN[table]

    assert readable(login(role), table, everything) == everything


def test_nobody_else_gets_as_far_as_the_database(published):
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        log_in(published, STRANGER)


@pytest.mark.parametrize("table", MATRIX)
def test_who_is_let_into_the_database_by_mistake_still_sees_nothing(published, table):
    with published.connect(autocommit=False) as db:
        db.execute(f"set local role {STRANGER}")
        for column in SEES[table] | HIDDEN[table]:
            with refused(), db.transaction():
                db.execute(select(table, column))


@pytest.mark.parametrize("role", ["bi_reader", "returns_officer"])
@pytest.mark.parametrize(
    "statement",
    [
        "insert into {table} ({column}) values (null)",
        "update {table} set {column} = null",
        "delete from {table}",
        "truncate {table}",
        "alter table {table} add column x integer",
        "drop table {table}",
        "grant select on {table} to public",
        "create index on {table} ({column})",
        "create trigger t before insert on {table} execute function suppress_redundant_updates_trigger()",
        "do $$ begin lock table {table} in access exclusive mode; end $$",
        "comment on table {table} is 'x'",
        "analyze (verbose) {table}",
    ],
)
def test_readers_change_nothing(login, published, role, statement):
    before = published.ask("select count(*) from core.dim_child")
    try:
        login(role).execute(statement.format(table="core.dim_child", column="child_key"))
        assert statement.startswith("analyze")  # Postgres passes over it with a warning
    except psycopg.errors.InsufficientPrivilege:
        pass

    assert published.ask("select count(*) from core.dim_child") == before


def test_the_loader_may_write_what_it_published(published):
    with log_in(published, "sufficiency_loader") as db, db.transaction(force_rollback=True):
        db.execute("delete from core.fct_review")
        db.execute("alter table core.fct_review add column review_place varchar")
        db.execute("create table core.another (child_key varchar)")
