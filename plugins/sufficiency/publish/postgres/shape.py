"""The shape of the marts in Postgres: tables made, altered where a new version wants it, keyed, indexed, described."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import psycopg
from psycopg import sql

from sufficiency.errors import SufficiencyError
from sufficiency.publish.marts import MartTable
from sufficiency.publish.postgres.standing import FOREIGN, PRIMARY, Constraint, Standing

# How Postgres itself writes the types of the contracts.
TYPES = {
    "varchar": "text",
    "integer": "integer",
    "bigint": "bigint",
    "double": "double precision",
    "boolean": "boolean",
    "date": "date",
    "timestamp": "timestamp without time zone",
    "timestamptz": "timestamp with time zone",
}


@dataclass(frozen=True)
class Reshaping:
    """What must be other than it stands. dropped and added: columns by table; gone: tables of an earlier night;
    unkeyed: keys that give way, kept: those that stay. A night like the one before has none of it but `kept`, and
    disturbs nobody.
    """

    new: tuple[MartTable, ...]
    dropped: dict[str, list[str]]
    added: dict[str, list[str]]
    gone: tuple[str, ...]
    unkeyed: tuple[Constraint, ...]
    kept: frozenset[Constraint]

    @property
    def altered(self) -> set[str]:
        """The tables that have columns they had not, or another key."""
        return {*self.dropped, *self.added, *(key.table for key in self.unkeyed if key.kind == PRIMARY)}

    @property
    def disturbed(self) -> list[str]:
        """The tables for which readers must wait: to be locked before anything else, all at once."""
        of_keys = {table for key in self.unkeyed for table in (key.table, key.to_table) if table}
        return sorted({*self.dropped, *self.added, *self.gone} | of_keys)

    def is_keyed(self, table: MartTable) -> bool:
        """Whether its rows can be told from the new ones by its key."""
        return any(key.kind == PRIMARY and key.table == table.full_name for key in self.kept)


def reshaping(standing: Standing, tables: Sequence[MartTable]) -> Reshaping:
    """What to do so that every table is as wanted; a column of another type is dropped and added."""
    dropped, added = {}, {}
    for table in tables:
        stands, wanted = standing.columns.get(table.full_name), postgres_columns(table)
        if stands is None:
            continue
        if lost := [name for name, type_ in stands.items() if wanted.get(name) != type_]:
            dropped[table.full_name] = lost
        if found := [name for name, type_ in wanted.items() if stands.get(name) != type_]:
            added[table.full_name] = found
    names = {table.full_name for table in tables}
    gone = tuple(sorted((standing.hashes.keys() - names) & standing.columns.keys()))
    unkeyed = _unkeyed(standing.constraints, wanted_keys(tables), dropped)
    return Reshaping(
        new=tuple(table for table in tables if table.full_name not in standing.columns),
        dropped=dropped,
        added=added,
        gone=gone,
        unkeyed=tuple(sorted(unkeyed, key=lambda key: (key.kind, key.table, key.columns))),  # foreign ones first
        kept=frozenset(standing.constraints - unkeyed),
    )


def _unkeyed(
    standing: set[Constraint], wanted: set[Constraint], dropped: Mapping[str, Sequence[str]]
) -> set[Constraint]:
    """The keys that are not wanted, those of columns that are dropped, and those that lean on such a key."""

    def loses_a_column(key: Constraint) -> bool:
        of_own, of_other = dropped.get(key.table, ()), dropped.get(key.to_table, ())
        return bool(set(key.columns) & set(of_own) or set(key.to) & set(of_other))

    unkeyed = {key for key in standing if key not in wanted or loses_a_column(key)}
    rekeyed = {key.table for key in unkeyed if key.kind == PRIMARY}
    return unkeyed | {key for key in standing if key.to_table in rekeyed}


def reshape(pg: psycopg.Connection, tables: Sequence[MartTable], change: Reshaping) -> None:
    """Make, alter and drop; keys come when the rows are there. Nothing that somebody built upon a table is dropped."""
    for schema in sorted({table.schema for table in change.new}):
        pg.execute(sql.SQL("create schema if not exists {}").format(sql.Identifier(schema)))
    for key in change.unkeyed:
        if key.table not in change.gone:
            pg.execute(_alter(key.table, sql.SQL("drop constraint {}").format(sql.Identifier(key.name))))
            for column in _no_longer_filled(key, change):
                pg.execute(_alter(key.table, sql.SQL("alter column {} drop not null").format(sql.Identifier(column))))
    for table in change.gone:
        pg.execute(sql.SQL("drop table {}").format(identifier(table)))
    types = {table.full_name: postgres_columns(table) for table in tables}
    for table, columns in change.dropped.items():
        for column in columns:
            pg.execute(_alter(table, sql.SQL("drop column {}").format(sql.Identifier(column))))
    for table, columns in change.added.items():
        for column in columns:
            defined = sql.SQL("add column {} {}").format(sql.Identifier(column), sql.SQL(types[table][column]))
            pg.execute(_alter(table, defined))
    for table in change.new:
        pg.execute(create_table(identifier(table.full_name), table))


def key_tables(pg: psycopg.Connection, tables: Sequence[MartTable], standing: Standing, change: Reshaping) -> None:
    """Add the keys and indexes that are not there. Readers go on reading."""
    pg.execute("set constraints all immediate")  # a table that waits to be checked cannot be keyed
    missing = sorted(wanted_keys(tables) - change.kept, key=lambda key: (key.kind != PRIMARY, key.table, key.columns))
    for key in missing:
        pg.execute(_add_key(key))
    for table in tables:
        for columns in _indexed(table):
            name = _short(f"{table.name}_{'_'.join(columns)}_idx")
            if name not in standing.indexes.get(table.full_name, set()) or set(columns) & set(
                change.dropped.get(table.full_name, ())
            ):
                pg.execute(
                    sql.SQL("create index {} on {} ({})").format(
                        sql.Identifier(name), identifier(table.full_name), listed(columns)
                    )
                )


def comment(pg: psycopg.Connection, tables: Sequence[MartTable], standing: Standing, change: Reshaping) -> None:
    """Describe every table and column whose description is not there yet."""
    for table in tables:
        known = standing.comments.get(table.full_name, {})
        lost = set(change.dropped.get(table.full_name, ()))
        if known.get("") != table.description:
            pg.execute(
                sql.SQL("comment on table {} is {}").format(identifier(table.full_name), sql.Literal(table.description))
            )
        for column in table.columns:
            if known.get(column.name) != column.description or column.name in lost:
                pg.execute(
                    sql.SQL("comment on column {}.{} is {}").format(
                        identifier(table.full_name), sql.Identifier(column.name), sql.Literal(column.description)
                    )
                )


def wanted_keys(tables: Iterable[MartTable]) -> set[Constraint]:
    """The primary key of each table, and a foreign one for each relationship that is certain."""
    keys = set()
    for table in tables:
        if table.key:
            keys.add(Constraint(table.full_name, PRIMARY, table.key, name=_short(f"{table.name}_pkey")))
        for reference in table.references:
            if reference.is_certain:
                name = _short(f"{table.name}_{'_'.join(reference.columns)}_fkey")
                keys.add(
                    Constraint(table.full_name, FOREIGN, reference.columns, reference.table, reference.to, name=name)
                )
    return keys


def postgres_columns(table: MartTable) -> dict[str, str]:
    """Every column's type as Postgres itself writes it."""
    return {column.name: _postgres_type(column.type, table.full_name) for column in table.columns}


def create_table(name: sql.Composable, table: MartTable, unlogged: bool = False) -> sql.Composed:
    """The statement that makes a table of these columns."""
    columns = sql.SQL(", ").join(
        sql.SQL("{} {}").format(sql.Identifier(column), sql.SQL(type_))
        for column, type_ in postgres_columns(table).items()
    )
    kind = sql.SQL("unlogged table" if unlogged else "table")
    return sql.SQL("create {} {} ({})").format(kind, name, columns)


def identifier(full_name: str) -> sql.Identifier:
    """schema.table, quoted."""
    return sql.Identifier(*full_name.split("."))


def listed(names: Iterable[str], of: str = "") -> sql.Composed:
    """Columns with commas between them, each of the table `of` where one is named."""
    return sql.SQL(", ").join(sql.Identifier(*filter(None, (of, name))) for name in names)


def _postgres_type(type_: str, table: str) -> str:
    if decimal := re.fullmatch(r"decimal\((\d+), ?(\d+)\)", type_):
        return f"numeric({decimal[1]},{decimal[2]})"
    try:
        return TYPES[type_]
    except KeyError:
        raise SufficiencyError(
            f"{table} has a column of type {type_}, which is not published to Postgres: choose one of "
            f"{', '.join(TYPES)} or decimal in its contract."
        ) from None


def _indexed(table: MartTable) -> Iterator[tuple[str, ...]]:
    """The columns that lead to another table, unless the key begins with them."""
    for reference in table.references:
        if table.key[: len(reference.columns)] != reference.columns:
            yield reference.columns


def _no_longer_filled(key: Constraint, change: Reshaping) -> list[str]:
    """The columns that had to be filled for the sake of a primary key that gives way: Postgres would go on asking."""
    lost = change.dropped.get(key.table, ())
    return [column for column in key.columns if key.kind == PRIMARY and column not in lost]


def _add_key(key: Constraint) -> sql.Composed:
    if key.kind == PRIMARY:
        defined = sql.SQL("primary key ({})").format(listed(key.columns))
    else:
        # checked when the night is whole, for its tables come one after another
        defined = sql.SQL("foreign key ({}) references {} ({}) deferrable initially deferred").format(
            listed(key.columns), identifier(key.to_table), listed(key.to)
        )
    return _alter(key.table, sql.SQL("add constraint {} {}").format(sql.Identifier(key.name), defined))


def _alter(table: str, how: sql.Composable) -> sql.Composed:
    return sql.SQL("alter table {} {}").format(identifier(table), how)


def _short(name: str) -> str:
    """Postgres cuts names at 63 bytes, in silence."""
    return name[:63]
