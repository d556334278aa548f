"""The privileges of a database's objects: which there are, which there should be, and how to make them agree."""

from collections.abc import Iterable, Mapping
from typing import LiteralString, NamedTuple

import psycopg
from psycopg import sql

PUBLIC = "public"  # as a grantee: everybody who may connect; no role can have this name


class Privilege(NamedTuple):
    """What somebody may do with an object. kind: database, schema, table, column, routine, large object, defaults.

    name: as SQL writes it, already quoted; of defaults what is made by whom and where. column: only of a column.
    """

    kind: str
    name: str
    column: str
    grantee: str
    privilege: str
    grantable: bool = False


# Whatever is granted in the published schemas, in `public` and on what lies in no schema, and to our roles anywhere
# else. Owners' own privileges are left out.
GRANTED: LiteralString = """
with acl as (
    select 'database' as kind, quote_ident(datname) as name, '' as column_name, datdba as owner, null::oid as schema,
        coalesce(datacl, acldefault('d', datdba)) as acl
    from pg_database where datname = current_database()
    union all
    select 'schema', quote_ident(nspname), '', nspowner, oid, coalesce(nspacl, acldefault('n', nspowner))
    from pg_namespace
    union all
    select 'table', oid::regclass::text, '', relowner, relnamespace, relacl
    from pg_class where relkind in ('r', 'v', 'm', 'f', 'p', 'S')
    union all
    select 'column', attrelid::regclass::text, attname, relowner, relnamespace, attacl
    from pg_attribute inner join pg_class on pg_class.oid = attrelid where not attisdropped
    union all
    select 'routine', oid::regprocedure::text, '', proowner, pronamespace, coalesce(proacl, acldefault('f', proowner))
    from pg_proc
    where not exists (
        select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e'
    )
    union all
    select 'large object', oid::text, '', lomowner, null, lomacl from pg_largeobject_metadata
    union all
    select 'defaults',
        'for role ' || quote_ident(pg_get_userbyid(defaclrole))
        || coalesce(' in schema ' || quote_ident(nspname), ''),
        case defaclobjtype
            when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'T' then 'types'
            when 'n' then 'schemas' else 'large objects'
        end,
        defaclrole, pg_namespace.oid, defaclacl
    from pg_default_acl left join pg_namespace on pg_namespace.oid = defaclnamespace
)
select kind, name, column_name,
    coalesce(pg_get_userbyid(nullif(grantee, 0)), 'public'), lower(privilege_type), is_grantable
from acl cross join aclexplode(acl)
left join pg_namespace on pg_namespace.oid = schema
where grantee <> owner
    and (schema is null or nspname = any(%(schemas)s) or pg_get_userbyid(nullif(grantee, 0)) = any(%(roles)s))
"""


def granted(db: psycopg.Connection, schemas: Iterable[str], roles: Iterable[str]) -> set[Privilege]:
    """What the database grants in these schemas and in `public` to anybody but owners, and anywhere to these roles."""
    wanted = {"schemas": [*schemas, "public"], "roles": list(roles)}
    return {Privilege(*row) for row in db.execute(GRANTED, wanted)}


def grants_of_reader(
    database: str, role: str, visible: Mapping[str, Iterable[str]], quoted: Mapping[str, str]
) -> set[Privilege]:
    """What a reader of these columns, by table, is to have, and no more. quoted: tables and schemas as SQL writes them.

    Column by column, whether or not it sees them all: what a table gains later, nobody sees unasked.
    """
    connect = Privilege("database", database, "", role, "connect")
    schemas = {Privilege("schema", quoted[name.split(".")[0]], "", role, "usage") for name in visible}
    columns = {
        Privilege("column", quoted[name], column, role, "select") for name, found in visible.items() for column in found
    }
    return {connect} | schemas | columns


def revoke(db: psycopg.Connection, privileges: set[Privilege]) -> None:
    """Take privileges away, and what their holders passed on."""
    for one in sorted(privileges):
        db.execute(_statement(one, "revoke", "from", " cascade"))


def grant(db: psycopg.Connection, privileges: set[Privilege]) -> None:
    """Give privileges."""
    for one in sorted(privileges):
        db.execute(_statement(one, "grant", "to", ""))


def _statement(one: Privilege, verb: LiteralString, preposition: LiteralString, end: LiteralString) -> sql.Composed:
    words = {"verb": sql.SQL(verb), "preposition": sql.SQL(preposition), "end": sql.SQL(end)}
    words |= {
        "privilege": sql.SQL(one.privilege),
        "kind": sql.SQL("table" if one.kind == "column" else one.kind),
        "name": sql.SQL(one.name),
        "column": sql.SQL(one.column) if one.kind == "defaults" else sql.Identifier(one.column or "-"),
        "grantee": sql.SQL("public") if one.grantee == PUBLIC else sql.Identifier(one.grantee),
    }
    pattern: LiteralString = {
        "column": "{verb} {privilege} ({column}) on table {name} {preposition} {grantee}{end}",
        "defaults": "alter default privileges {name} {verb} {privilege} on {column} {preposition} {grantee}{end}",
    }.get(one.kind, "{verb} {privilege} on {kind} {name} {preposition} {grantee}{end}")
    return sql.SQL(pattern).format(**words)
