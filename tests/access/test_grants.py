"""What apply_grants mends, what it refuses, and that a night on which nothing changed disturbs nobody."""

from dataclasses import dataclass, replace

import psycopg
import pytest

from sufficiency.errors import SufficiencyError
from sufficiency.publish.access import apply_grants, visible_columns
from tests.access.conftest import STRANGER, log_in, refused
from tests.postgres import fresh_database


@dataclass(frozen=True)
class Column:
    name: str
    sensitivity: str


@dataclass(frozen=True)
class Table:
    full_name: str
    columns: tuple[Column, ...]


CHILD = Table("core.dim_child", (Column("child_key", "key"), Column("birth_month", "quasi_identifier")))
FIGURE = Table("scrutiny.fct_indicator", (Column("is_public", "none"), Column("value", "unsuppressed")))
TABLES = [CHILD, FIGURE]
# An error where every row that is seen is public: what cannot be counted to one is not there.
HIDDEN_ROW = "select 1 / (count(*) filter (where not is_public)) from scrutiny.fct_indicator"


@pytest.fixture
def database(server):
    """Two tables that somebody has just made, and nobody has granted yet."""
    with fresh_database(server) as found:
        with found.connect() as db:
            db.execute(
                "create schema core; create schema scrutiny;"
                "create table core.dim_child (child_key text primary key, birth_month date);"
                "create table scrutiny.fct_indicator (is_public boolean, value integer);"
                "insert into core.dim_child values ('a', '2014-05-01');"
                "insert into scrutiny.fct_indicator values (true, 7), (false, 3)"
            )
        yield found


@pytest.fixture
def grant(database):
    """Grant these tables, as the superuser that made them unless told otherwise."""

    def grant(tables=TABLES, **options):
        with database.connect(autocommit=False) as db:
            apply_grants(db, tables, **options)

    return grant


@pytest.fixture
def ask(database):
    """What a role is answered."""

    def ask(role, question):
        with log_in(database, role) as db:
            return db.execute(question).fetchall()

    return ask


def test_each_role_sees_its_columns_and_rows(grant, ask):
    grant()

    assert ask("bi_reader", "select child_key from core.dim_child") == [("a",)]
    assert ask("bi_reader", "select is_public from scrutiny.fct_indicator") == [(True,)]
    assert ask("returns_officer", "select sum(value) from scrutiny.fct_indicator") == [(10,)]
    assert ask("sufficiency_loader", "select sum(value) from scrutiny.fct_indicator") == [(10,)]
    with refused():
        ask("bi_reader", "select value from scrutiny.fct_indicator")


def test_before_it_nobody_sees_anything(ask):
    with refused():
        ask("bi_reader", "select child_key from core.dim_child")


@pytest.mark.parametrize("sensitivity", ["", "harmless"])
def test_a_column_without_a_class_is_not_published(grant, ask, sensitivity):
    without = replace(CHILD, columns=(CHILD.columns[0], Column("birth_month", sensitivity)))

    with pytest.raises(SufficiencyError, match=r"core\.dim_child\.birth_month has .* is not published: put one of"):
        grant([without, FIGURE])
    with refused():
        ask("bi_reader", "select child_key from core.dim_child")


def test_a_column_that_a_table_gains_is_seen_only_by_whom_its_class_says(grant, database, ask):
    grant()
    with database.connect() as db:
        db.execute("alter table core.dim_child add column is_mother boolean")
    with refused():
        ask("returns_officer", "select is_mother from core.dim_child")

    grant([replace(CHILD, columns=(*CHILD.columns, Column("is_mother", "quasi_identifier"))), FIGURE])

    assert ask("returns_officer", "select is_mother from core.dim_child") == [(None,)]
    with refused():
        ask("bi_reader", "select is_mother from core.dim_child")


def test_a_column_of_another_class_than_before_is_taken_away(grant, ask):
    grant([CHILD, replace(FIGURE, columns=(Column("is_public", "none"), Column("value", "none")))])
    assert ask("bi_reader", "select value from scrutiny.fct_indicator") == [(7,)]

    grant()

    with refused():
        ask("bi_reader", "select value from scrutiny.fct_indicator")


VIEW = (
    "create schema if not exists {0}; grant usage on schema {0} to {1};"
    "create view {0}.all_children as select * from core.dim_child; grant select on {0}.all_children to {1}"
)
CALLED = "returns setof core.dim_child security definer language sql as 'select * from core.dim_child'"
OTHERS_CALLED = f"create schema other; grant usage on schema other to public; create function other.children() {CALLED}"
MISTAKES = [  # what somebody does, and who may do what then
    (
        "grant select on core.dim_child to public; grant usage on schema core to public",
        STRANGER,
        "table core.dim_child",
    ),
    (
        "grant all on all tables in schema core to stranger; grant all on schema core to stranger",
        STRANGER,
        "table core.dim_child",
    ),
    ("grant select (birth_month) on core.dim_child to bi_reader", "bi_reader", "table core.dim_child"),
    ("grant all on core.dim_child to bi_reader with grant option", "bi_reader", "delete from core.dim_child"),
    ("grant temporary on database {database} to public", "bi_reader", "create temporary table mine ()"),
    (
        "grant create on schema public to public; grant usage on schema public to public",
        "bi_reader",
        "create table public.mine ()",
    ),
    (VIEW.format("core"), "bi_reader", "table core.all_children"),
    (VIEW.format("public") + "; grant usage on schema public to public", "bi_reader", "table public.all_children"),
    (
        "create schema other; grant usage on schema other to bi_reader;" + VIEW.format("other"),
        "bi_reader",
        "table other.all_children",
    ),
    (
        "create materialized view core.kept as table core.dim_child; grant select on core.kept to bi_reader",
        "bi_reader",
        "table core.kept",
    ),
    (
        f"create function core.children() {CALLED}; grant usage on schema core to stranger",
        STRANGER,
        "select core.children()",
    ),
    (
        f"create function public.children() {CALLED}; grant usage on schema public to public",
        "bi_reader",
        "select public.children()",
    ),
    ("alter default privileges grant select on tables to public", "bi_reader", "table core.later"),
    ("alter default privileges in schema core grant select on tables to bi_reader", "bi_reader", "table core.later"),
    ("grant execute on function pg_read_file(text) to bi_reader", "bi_reader", "select pg_read_file('PG_VERSION')"),
    ("grant select on pg_statistic to bi_reader", "bi_reader", "table pg_statistic"),
    (
        "select lo_from_bytea(4711, 'x'); grant select on large object 4711 to public",
        "bi_reader",
        "select lo_get(4711)",
    ),
    ("alter table scrutiny.fct_indicator disable row level security", "bi_reader", HIDDEN_ROW),
    ("create policy more on scrutiny.fct_indicator for select using (true)", "bi_reader", HIDDEN_ROW),
    ("alter policy bi_reader on scrutiny.fct_indicator using (true)", "bi_reader", HIDDEN_ROW),
    ("alter table core.dim_child owner to returns_officer", "returns_officer", "delete from core.dim_child"),
]


@pytest.mark.parametrize(("mistake", "role", "probe"), MISTAKES)
def test_what_somebody_granted_by_mistake_is_taken_away(grant, database, mistake, role, probe):
    grant()
    assert not may(database, role, probe)
    with database.connect() as db:
        db.execute(mistake.format(database=database.name))
    assert may(database, role, probe)

    grant()

    assert not may(database, role, probe)
    assert may(database, "bi_reader", "select child_key from core.dim_child")
    assert may(database, "sufficiency_loader", "delete from core.dim_child")


def may(database, role, probe) -> bool:
    """Whether a role may do this now, on a table made after all grants too; nothing of it stays."""
    with database.connect(autocommit=False) as db:
        db.execute("create table core.later ()")
        db.execute(f"set local role {role}")
        try:
            db.execute(probe)
            return True
        except (
            psycopg.errors.InsufficientPrivilege,
            psycopg.errors.UndefinedTable,
            psycopg.errors.UndefinedFunction,
            psycopg.errors.UndefinedObject,
            psycopg.errors.InvalidSchemaName,
            psycopg.errors.DivisionByZero,
        ):
            return False
        finally:
            db.rollback()


def privileges(database) -> set[tuple[str, str]]:
    """Every privilege and policy there is, as the catalog has it."""
    return set(
        database.ask(
            "select oid::regclass::text, relacl::text || relowner || relrowsecurity from pg_class"
            " union all select attrelid::regclass || attname, attacl::text from pg_attribute"
            " union all select nspname, nspacl::text from pg_namespace"
            " union all select polname, pg_get_expr(polqual, polrelid) from pg_policy"
        )
    )


@pytest.mark.parametrize(
    ("mistake", "mend", "sentence"),
    [
        (
            "grant pg_read_all_data to bi_reader",
            "revoke pg_read_all_data from bi_reader",
            "is a member of pg_read_all_data",
        ),
        ("grant sufficiency_loader to bi_reader", "revoke sufficiency_loader from bi_reader", "is a member of"),
        ("alter role bi_reader bypassrls", "alter role bi_reader nobypassrls", "read past row policies"),
        ("alter role returns_officer superuser", "alter role returns_officer nosuperuser", "is a superuser"),
        ("alter role bi_reader createrole", "alter role bi_reader nocreaterole", "may make roles"),
        (
            VIEW.format("other", "public"),
            "drop schema other cascade",
            "bi_reader may read other.all_children.birth_month",
        ),
        (OTHERS_CALLED, "drop schema other cascade", "may call other.children.* with the rights of its owner"),
    ],
)
def test_what_a_role_may_do_everywhere_stops_the_night_in_a_sentence(grant, database, mistake, mend, sentence):
    """What a role is in the whole server, its administrator decides: it is not ours to change."""
    with database.connect() as db:
        db.execute(mistake)
    try:
        with pytest.raises(SufficiencyError, match=f"{sentence}.* The marts published before stay in force"):
            grant()
    finally:
        with database.connect() as db:
            db.execute(mend)
    grant()


def test_a_second_time_it_changes_nothing_and_waits_for_no_reader(grant, database):
    grant()
    before = privileges(database)
    with log_in(database, "bi_reader") as reader, reader.transaction():
        reader.execute("select count(child_key) from core.dim_child")
        reader.execute("select count(is_public) from scrutiny.fct_indicator")
        with database.connect(autocommit=False) as db:
            db.execute("set local lock_timeout = '1s'")
            apply_grants(db, TABLES)

    assert privileges(database) == before


def test_it_belongs_to_the_transaction_it_is_called_in(database, ask):
    with database.connect(autocommit=False) as db:
        apply_grants(db, TABLES)
        db.rollback()

    with refused():
        ask("bi_reader", "select child_key from core.dim_child")


def test_a_loader_that_owns_the_database_needs_no_superuser(server, database):
    """As docker compose sets it up: the three roles are there, and the loader made the tables."""
    with database.connect() as db:
        db.execute(f"alter database {database.name} owner to sufficiency_loader; drop schema core, scrutiny cascade")
    with log_in(database, "sufficiency_loader") as db:
        db.execute(
            "create schema core; create schema scrutiny;"
            "create table core.dim_child (child_key text, birth_month date);"
            "create table scrutiny.fct_indicator (is_public boolean, value integer)"
        )
        with db.transaction():
            apply_grants(db, TABLES)
    with log_in(database, "bi_reader") as reader:
        reader.execute("select child_key from core.dim_child")
        with refused():
            reader.execute("select birth_month from core.dim_child")


def test_a_login_that_may_not_grant_says_what_it_needs(database):
    with database.connect() as db:
        db.execute(f"grant connect on database {database.name} to {STRANGER}")
    with (
        log_in(database, STRANGER) as db,
        pytest.raises(SufficiencyError, match=f"the login {STRANGER} may not set .* own the database"),
        db.transaction(),
    ):
        apply_grants(db, TABLES)


def test_where_children_are_for_officers_bi_sees_figures_only(grant, ask):
    grant(children="none")

    assert ask("bi_reader", "select count(is_public) from scrutiny.fct_indicator") == [(1,)]
    assert "core.dim_child" not in visible_columns("bi_reader", TABLES, "none")
    with refused():
        ask("bi_reader", "select child_key from core.dim_child")
    assert ask("returns_officer", "select child_key from core.dim_child") == [("a",)]


def test_roles_that_are_not_there_are_made_without_a_login(tmp_path):
    """A server of its own: roles are a whole server's."""
    from tests.postgres import postgres_server

    with postgres_server(tmp_path) as fresh, psycopg.connect(**fresh, dbname="postgres") as db:
        db.execute("create schema core; create table core.dim_child (child_key text, birth_month date)")
        apply_grants(db, [CHILD])

        assert db.execute(
            "select rolname, rolcanlogin from pg_roles where rolname !~ '^pg_|^postgres$' order by 1"
        ).fetchall() == [("bi_reader", False), ("returns_officer", False), ("sufficiency_loader", False)]
