"""Ask the database itself what each reader may do, by whatever path, and refuse what was not meant."""

from collections.abc import Iterable, Mapping

import psycopg

from sufficiency.errors import SufficiencyError

# What a reader may select, be it by a grant, as a member of another role, or as everybody may.
SELECTABLE = """
select role, nspname || '.' || relname || '.' || attname
from unnest(%(readers)s::text[]) as role
cross join pg_class
inner join pg_namespace on pg_namespace.oid = relnamespace
inner join pg_attribute on attrelid = pg_class.oid
where relkind in ('r', 'v', 'm', 'f', 'p') and attnum > 0 and not attisdropped
    and nspname not in ('pg_catalog', 'information_schema')
    and has_column_privilege(role, pg_class.oid, attnum, 'select')
    and has_schema_privilege(role, relnamespace, 'usage')
"""
# What no reader may do, each in words.
FORBIDDEN = """
select rolname || ' is a superuser, or may make roles or databases, read past row policies or replicate'
from pg_roles where rolname = any(%(readers)s)
    and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)
union all
select pg_get_userbyid(member) || ' is a member of ' || pg_get_userbyid(roleid)
from pg_auth_members where pg_get_userbyid(member) = any(%(readers)s)
union all
select role || ' may change ' || nspname || '.' || relname
from unnest(%(readers)s::text[]) as role cross join pg_class
inner join pg_namespace on pg_namespace.oid = relnamespace
where relkind in ('r', 'v', 'f', 'p') and nspname not in ('pg_catalog', 'information_schema')
    and (
        has_table_privilege(role, pg_class.oid, 'insert, update, delete, truncate, references, trigger')
        or has_any_column_privilege(role, pg_class.oid, 'insert, update, references')
    )
union all
select role || ' may make things in ' || nspname
from unnest(%(readers)s::text[]) as role cross join pg_namespace
where nspname not like 'pg_temp%%' and nspname not like 'pg_toast%%' and has_schema_privilege(role, oid, 'create')
union all
select role || ' may make temporary tables or schemas'
from unnest(%(readers)s::text[]) as role
where has_database_privilege(role, current_database(), 'temporary, create')
union all
select role || ' may call ' || oid::regprocedure || ', which acts with the rights of its owner'
from unnest(%(readers)s::text[]) as role cross join pg_proc
where prosecdef and has_function_privilege(role, oid, 'execute')
    and has_schema_privilege(role, pronamespace, 'usage')
union all
select nspname || '.' || relname || ' is not limited to the rows meant for ' || role
from unnest(%(limited)s::text[]) as limited_name cross join unnest(%(readers)s::text[]) as role
inner join pg_class on pg_class.oid = limited_name::regclass
inner join pg_namespace on pg_namespace.oid = relnamespace
where not relrowsecurity or not exists (
    select from pg_policy where polrelid = pg_class.oid and polname = role and polroles = array[role::regrole::oid]
)
"""
# What anybody but our roles is granted in the published schemas.
OTHERS = """
with acl as (
    select nspname || '.' || relname as name, relnamespace as schema, relowner as owner, relacl as acl
    from pg_class inner join pg_namespace on pg_namespace.oid = relnamespace
    union all
    select attrelid::regclass || '.' || attname, relnamespace, relowner, attacl
    from pg_attribute inner join pg_class on pg_class.oid = attrelid
    union all
    select 'schema ' || nspname, oid, nspowner, nspacl from pg_namespace
)
select coalesce(pg_get_userbyid(nullif(grantee, 0)), 'everybody') || ' may ' || lower(privilege_type) || ' ' || name
from acl cross join aclexplode(acl)
where schema = any(%(schemas)s::regnamespace[]) and grantee <> owner
    and grantee <> all(%(readers)s::text[]::regrole[]::oid[])
"""


def read_back(
    db: psycopg.Connection,
    names: Iterable[str],
    visible: Mapping[str, Mapping[str, Iterable[str]]],
    limited: Iterable[str],
) -> None:
    """Raise SufficiencyError unless each reader may select exactly its visible columns, and nobody else anything.

    names: the published tables. visible: columns by reader and table. limited: the tables with conditions on rows.
    """
    schemas = sorted({name.split(".")[0] for name in names})
    asked = {"readers": list(visible), "schemas": schemas, "limited": list(limited)}
    wrong = [text for question in (FORBIDDEN, OTHERS) for (text,) in db.execute(question, asked)]
    wanted = {
        (role, f"{table}.{column}")
        for role, tables in visible.items()
        for table, columns in tables.items()
        for column in columns
    }
    found = set(db.execute(SELECTABLE, asked).fetchall())
    wrong += [f"{role} may read {column}" for role, column in sorted(found - wanted)]
    wrong += [f"{role} may not read {column}" for role, column in sorted(wanted - found)]
    if wrong:
        more = f" {len(wrong) - 1} more such things were found." if len(wrong) > 1 else ""
        raise SufficiencyError(
            f"publish_marts: in the database {db.info.dbname} {wrong[0]}, and roles.yml says otherwise.{more} The "
            "marts published before stay in force: put that right in the database, then run this night again."
        )
