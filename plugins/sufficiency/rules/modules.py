"""Modules of a return as rules see them: text read into dates once, notions the rules share defined once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

import duckdb
import pyarrow as pa

from sufficiency.collection_year import CollectionYear
from sufficiency.project import NOTIONS
from sufficiency.ssda903.modules import BY_TABLE, Module

PROVIDER_FIELDS = ("urn", "place_codes", "provider_codes", "postcode", "la_code", "reg_end")
# Cells that rules read beside DfE's columns: worked out from postcodes or the XML header, unless already there.
DERIVED = {
    "header": ("uasc",),
    "episodes": ("pl_la", "pl_location", "pl_distance", "home_post_exists", "pl_post_exists"),
}
# What a rule may find at hand: this year's modules, last year's, and the episodes that ended before either.
TABLES = (*BY_TABLE, *(f"{table}_last" for table in BY_TABLE), "episodes_before")
# Episodes get their places and their order before any rule reads them, so they are read in passing, not stored.
IN_PASSING = ("episodes", "episodes_last")


@dataclass
class Context:
    """What a check knows beside the modules themselves.

    collection_year: of the return, written 2025/26. own_la: ONS code of the returning authority. is_xml: whether
    the header's UASC element was there to read. postcodes: a relation (postcode without spaces, easting,
    northing, authority_code) to derive PL_LA, PL_LOCATION and PL_DISTANCE from. as_at: the last day known of a year
    that has not ended, which then stands for its 31 March. loaded: the tables at hand.
    """

    collection_year: str = "2025/26"
    own_la: str | None = None
    is_xml: bool = False
    postcodes: str | None = None
    as_at: date | None = None
    loaded: set[str] = field(default_factory=set)


def load_modules(
    db: duckdb.DuckDBPyConnection,
    tables: Mapping[str, str | Sequence[Mapping[str, Any]]],
    context: Context | None = None,
) -> Context:
    """Make every module a table of `db` that rules can read, with the shared notions; the context says of what.

    tables: per table name (`episodes`, `episodes_last`, …, `provider_info`) either the name of a relation or a
    query with text columns and `row_id`, or rows as dicts of cells (examples). Tables not given stay empty.
    In a module, text is trimmed, upper-cased and null when blank; a date field `decom` is a date or null and
    `decom_text` what was typed; `row_id` is the 0-based number of the data row.
    """
    context = context or Context()
    db.execute(_year_macros(context))
    db.execute(_nothing_loaded())
    for table, rows in tables.items():
        if rows and table == "provider_info":
            _load_providers(db, rows)
        elif rows:
            _load_module(db, table, rows)
    _load_postcodes(db, context.postcodes)
    context.loaded = {table for table, rows in tables.items() if rows is not None}
    for notion in _notions():
        db.execute(notion)
    return context


def _year_macros(context: Context) -> str:
    year = CollectionYear.parse(context.collection_year)
    return f"""
        create or replace macro collection_year() as '{year}';
        create or replace macro year_start() as date '{year.start}';
        create or replace macro year_end() as date '{min(year.end, context.as_at or year.end)}';
        create or replace macro year_closes() as date '{year.end}';
        create or replace macro own_la() as {_literal(context.own_la)};
    """


@lru_cache
def _notions() -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8") for path in sorted(NOTIONS.glob("*.sql")))


@lru_cache
def _nothing_loaded() -> str:
    """Every table, without a row: one script, because most checks load a few tables of many."""
    columns = {table: ", ".join(_columns(BY_TABLE[module_of(table)])) for table in TABLES}
    script = [
        f"create or replace view read_{table} as select {_nulls(columns[table])} where false"
        if table in IN_PASSING
        else f"create or replace table {table} (row_id integer, {columns[table]})"
        for table in TABLES
    ]
    script.append(
        "create or replace table provider_info (urn varchar, place_codes varchar[], provider_codes varchar[],"
        " postcode varchar, la_code varchar, reg_end date)"
    )
    script.append(
        "create or replace table postcode_reference (postcode varchar, easting double, northing double,"
        " authority_code varchar)"
    )
    return ";\n".join(script)


def module_of(table: str) -> str:
    """The module that a table holds, whichever years it is of."""
    return table.removesuffix("_last").removesuffix("_before")


def _columns(module: Module) -> list[str]:
    """A module's columns as rules see them, with their types."""
    columns = []
    for name in (*module.fields, *DERIVED.get(module.table, ())):
        columns += [f"{name} date", f"{name}_text varchar"] if module.is_date(name) else [f"{name} varchar"]
    return columns


def _nulls(columns: str) -> str:
    typed = (column.split() for column in ("row_id integer, " + columns).split(", "))
    return ", ".join(f"null::{kind} as {name}" for name, kind in typed)


def _load_module(db: duckdb.DuckDBPyConnection, table: str, rows: Any) -> None:
    module = BY_TABLE[module_of(table)]
    fields = (*module.fields, *DERIVED.get(module.table, ()))
    source, given = _relation(db, table, rows, fields)
    texts = [f"nullif(upper(trim({name}::varchar)), '')" if name in given else "null::varchar" for name in fields]
    cells = [
        f"{_date(f'{name}_text')} as {name}, {name}_text" if module.is_date(name) else f"{name}_text as {name}"
        for name in fields
    ]
    named = (f"{text} as {name}_text" for text, name in zip(texts, fields, strict=True))
    kind = f"view read_{table}" if table in IN_PASSING else f"table {table}"
    db.execute(f"""
        create or replace {kind} as
        select row_id, {", ".join(cells)}
        from (select row_id::integer as row_id, {", ".join(named)} from {source})
    """)


def _load_providers(db: duckdb.DuckDBPyConnection, rows: Any) -> None:
    source, _ = _relation(db, "provider_info", rows, PROVIDER_FIELDS)
    pieces = "list_transform(regexp_split_to_array({0}, '[,/]'), lambda piece: upper(trim(piece)))"
    db.execute(f"""
        create or replace table provider_info as
        select
            upper(trim(urn)) as urn,
            {pieces.format("coalesce(place_codes, '')")} as place_codes,
            {pieces.format("coalesce(provider_codes, '')")} as provider_codes,
            upper(replace(postcode, ' ', '')) as postcode,
            upper(trim(la_code)) as la_code,
            coalesce({_date("trim(reg_end)")}, try_cast(reg_end as date)) as reg_end
        from {source}
    """)


def _load_postcodes(db: duckdb.DuckDBPyConnection, reference: str | None) -> None:
    """Only the postcodes that the episodes name: the whole reference is 2.7 million rows."""
    if reference:
        db.execute(f"""
            create or replace table postcode_reference as
            with named as (
                select replace(unnest([home_post, pl_post]), ' ', '') as postcode from read_episodes
                union
                select replace(unnest([home_post, pl_post]), ' ', '') from read_episodes_last
            )
            select reference.* from ({_from(reference)}) as reference semi join named using (postcode)
        """)


def _relation(db: duckdb.DuckDBPyConnection, table: str, rows: Any, columns: Sequence[str]) -> tuple[str, set[str]]:
    """The FROM clause that yields a table's cells as text, and the columns it has."""
    if isinstance(rows, str):
        described = db.execute(f"describe {_from(rows)}").fetchall()
        return f"({_from(rows)}) as cells", {name.lower() for name, *_ in described}
    given = {column for row in rows for column in row}
    unknown = given - set(columns) - {"row_id"}
    if unknown:
        raise KeyError(f"{table} has no column {', '.join(sorted(unknown))}")
    texts = {column: pa.array([_text(row.get(column)) for row in rows], pa.string()) for column in columns}
    db.register(f"given_{table}", pa.table({"row_id": pa.array(range(len(rows)), pa.int32()), **texts}))
    return f"given_{table}", given


def _from(relation: str) -> str:
    return relation if relation.lstrip().lower().startswith(("select", "with")) else f"from {relation}"


def _date(text: str) -> str:
    """A date written DD/MM/YYYY, of the years that the DfE's own tools can hold (1678 to 2261); else null.

    At least eight characters, because a year of two digits (5/12/25) would else be read as of the first century.
    """
    return (
        f"case when length({text}) >= 8 and right({text}, 5) between '/1678' and '/2261'"
        f" then try_strptime({text}, '%d/%m/%Y')::date end"
    )


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _literal(value: str | None) -> str:
    return "null::varchar" if value is None else "'" + value.replace("'", "''") + "'"
