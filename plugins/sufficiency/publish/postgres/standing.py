"""What stands in Postgres now: tables, columns, keys, indexes, comments, and the hashes of what was published."""

from collections import defaultdict
from dataclasses import dataclass, field

import psycopg

from sufficiency.publish.marts import MARTS
from sufficiency.publish.meta import SCHEMA

SCHEMAS = [*MARTS, SCHEMA]
PRIMARY, FOREIGN = "p", "f"


@dataclass(frozen=True)
class Constraint:
    """A key of a table. kind: PRIMARY or FOREIGN; a foreign one holds the columns `to` of another table."""

    table: str
    kind: str
    columns: tuple[str, ...]
    to_table: str = ""
    to: tuple[str, ...] = ()
    name: str = field(default="", compare=False)


@dataclass(frozen=True)
class Standing:
    """Everything by schema.table. comments: by column, the table's own under the empty name. hashes: as meta has them
    of the night that stands, of every table that it published.
    """

    columns: dict[str, dict[str, str]]
    constraints: set[Constraint]
    indexes: dict[str, set[str]]
    comments: dict[str, dict[str, str]]
    hashes: dict[str, str | None]


def what_stands(pg: psycopg.Connection) -> Standing:
    """Look at the schemas of the marts, as this connection's user sees them."""
    columns: dict[str, dict[str, str]] = defaultdict(dict)
    comments: dict[str, dict[str, str]] = defaultdict(dict)
    for table, about, column, type_, comment in pg.execute(
        """
        select
            n.nspname || '.' || c.relname, obj_description(c.oid, 'pg_class'), a.attname,
            format_type(a.atttypid, a.atttypmod), col_description(c.oid, a.attnum)
        from pg_class as c
        join pg_namespace as n on n.oid = c.relnamespace
        join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relkind = 'r' and n.nspname = any(%s)
        order by c.oid, a.attnum
        """,
        [SCHEMAS],
    ):
        columns[table][column] = type_
        comments[table] |= {"": about, column: comment}
    indexes: dict[str, set[str]] = defaultdict(set)
    for table, index in pg.execute(
        "select schemaname || '.' || tablename, indexname from pg_indexes where schemaname = any(%s)", [SCHEMAS]
    ):
        indexes[table].add(index)
    return Standing(columns, _constraints(pg), indexes, comments, _hashes(pg, columns))


def _constraints(pg: psycopg.Connection) -> set[Constraint]:
    found = pg.execute(
        """
        select
            n.nspname || '.' || c.relname, con.contype::text,
            array(
                select a.attname::text from unnest(con.conkey) with ordinality as k (attnum, place)
                join pg_attribute as a on a.attrelid = con.conrelid and a.attnum = k.attnum order by k.place
            ),
            coalesce(ton.nspname || '.' || tot.relname, ''),
            array(
                select a.attname::text from unnest(con.confkey) with ordinality as k (attnum, place)
                join pg_attribute as a on a.attrelid = con.confrelid and a.attnum = k.attnum order by k.place
            ),
            con.conname
        from pg_constraint as con
        join pg_class as c on c.oid = con.conrelid
        join pg_namespace as n on n.oid = c.relnamespace
        left join pg_class as tot on tot.oid = con.confrelid
        left join pg_namespace as ton on ton.oid = tot.relnamespace
        where con.contype in ('p', 'f') and n.nspname = any(%s)
        """,
        [SCHEMAS],
    )
    return {
        Constraint(table, kind, tuple(columns), to_table, tuple(to), name)
        for table, kind, columns, to_table, to, name in found
    }


def _hashes(pg: psycopg.Connection, columns: dict[str, dict[str, str]]) -> dict[str, str | None]:
    if not columns.get("meta.mart_table", {}).keys() >= {"schema_name", "table_name", "sha256"}:
        return {}  # nothing was published here yet
    found = pg.execute("select schema_name || '.' || table_name, sha256 from meta.mart_table")
    return dict(found.fetchall())
