"""Make Postgres agree with roles.yml: roles, owners, privileges column by column, conditions on rows."""

from collections.abc import Iterable

import psycopg
from psycopg import sql

from sufficiency.errors import SufficiencyError
from sufficiency.publish.access.privileges import Privilege, grant, granted, grants_of_reader, revoke
from sufficiency.publish.access.read_back import read_back
from sufficiency.publish.access.roles import GROUPED, ROLES, Table, visible_columns, visible_rows

LOADER = next(name for name, role in ROLES.items() if role.writes)
READERS = [name for name in ROLES if name != LOADER]


def apply_grants(connection: psycopg.Connection, tables: Iterable[Table], children: str = GROUPED) -> None:
    """Let each role see what roles.yml says of these tables, and nobody else anything; then look whether it is so.

    connection: in the transaction that published the tables; nothing is committed here, and nothing is locked where
    all is as it should be. tables: every published table. children: the policy bi_reader_children. The database is
    the marts' own: whatever others were granted in it is taken from them.

    Raises SufficiencyError where a column has no class, where this login may not grant, or where the database does
    not agree afterwards.
    """
    tables = list(tables)
    visible = {role: visible_columns(role, tables, children) for role in READERS}
    names = [table.full_name for table in tables]
    conditions = _conditions(names)
    try:
        _make_roles(connection)
        _give_to_loader(connection, names)
        _agree(connection, names, visible)
        for name in names:
            _limit_rows(connection, name, conditions.get(name, {}))
    except psycopg.errors.InsufficientPrivilege as fault:
        raise SufficiencyError(
            f"publish_marts: the login {connection.info.user} may not set the roles' privileges in the database "
            f"{connection.info.dbname}. Let it be {LOADER}, own the database, and find {' and '.join(READERS)} "
            "made; docs/security.md says how."
        ) from fault
    read_back(connection, names, visible, conditions)


def _conditions(names: list[str]) -> dict[str, dict[str, str]]:
    """The conditions on rows, by published table and reader."""
    found: dict[str, dict[str, str]] = {}
    for role in READERS:
        for name, condition in visible_rows(role).items():
            if name in names:
                found.setdefault(name, {})[role] = condition
    return found


def _make_roles(db: psycopg.Connection) -> None:
    there = {name for (name,) in db.execute("select rolname from pg_roles where rolname = any(%s)", [list(ROLES)])}
    for name in ROLES:
        if name not in there:
            db.execute(sql.SQL("create role {} nologin").format(sql.Identifier(name)))


def _give_to_loader(db: psycopg.Connection, names: list[str]) -> None:
    """Whoever writes next must own what is there; and no function of theirs is everybody's to call."""
    loader = sql.Identifier(LOADER)
    others = db.execute(
        "select 'schema', quote_ident(nspname) from pg_namespace where nspname = any(%(schemas)s)"
        " and nspowner <> %(loader)s::regrole union all select 'table', oid::regclass::text from pg_class"
        " where oid = any(%(tables)s::text[]::regclass[]) and relowner <> %(loader)s::regrole",
        {"schemas": _schemas(names), "tables": names, "loader": LOADER},
    ).fetchall()
    for kind, name in others:
        db.execute(sql.SQL("alter {} {} owner to {}").format(sql.SQL(kind), sql.SQL(name), loader))
    db.execute(sql.SQL("alter default privileges for role {} revoke execute on functions from public").format(loader))


def _agree(db: psycopg.Connection, names: list[str], visible: dict[str, dict[str, list[str]]]) -> None:
    database, owner = db.execute(
        "select quote_ident(datname), pg_get_userbyid(datdba) from pg_database where datname = current_database()"
    ).fetchone() or ("", "")
    quoted = dict(
        db.execute(
            "select name, name::regclass::text from unnest(%(tables)s::text[]) as name union all"
            " select name, quote_ident(name) from unnest(%(schemas)s::text[]) as name",
            {"tables": names, "schemas": _schemas(names)},
        ).fetchall()
    )
    of_loader = {Privilege("database", database, "", LOADER, may) for may in ("connect", "create", "temporary")}
    wanted = set() if owner == LOADER else of_loader
    wanted = wanted.union(*(grants_of_reader(database, role, visible[role], quoted) for role in READERS))
    revoke(db, granted(db, _schemas(names), ROLES) - wanted)
    grant(db, wanted - granted(db, _schemas(names), ROLES))  # what is revoked of a table goes from its columns too


def _limit_rows(db: psycopg.Connection, name: str, conditions: dict[str, str]) -> None:
    """Row policies, made only where they are not so already: a policy keeps readers waiting until the end."""
    table = sql.Identifier(*name.split("."))
    wanted = {(role, conditions.get(role, "true")) for role in READERS} if conditions else set()
    found = set(
        db.execute(
            "select polname, btrim(pg_get_expr(polqual, polrelid), '()') from pg_policy where polrelid = %s::regclass",
            [name],
        )
    )
    for role, _ in found - wanted:
        db.execute(sql.SQL("drop policy {} on {}").format(sql.Identifier(role), table))
    for role, condition in wanted - found:
        db.execute(
            sql.SQL("create policy {role} on {table} for select to {role} using ({condition})").format(
                role=sql.Identifier(role), table=table, condition=sql.SQL(condition)
            )
        )
    is_on = db.execute("select relrowsecurity from pg_class where oid = %s::regclass", [name]).fetchone() == (True,)
    if is_on != bool(wanted):
        db.execute(
            sql.SQL("alter table {} {} row level security").format(table, sql.SQL("enable" if wanted else "disable"))
        )


def _schemas(names: list[str]) -> list[str]:
    return sorted({name.split(".")[0] for name in names})
