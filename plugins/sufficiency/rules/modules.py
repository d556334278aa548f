"""Modules of a return as rules see them: text read into dates once, notions the rules share defined once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.project import NOTIONS
from sufficiency.ssda903.modules import BY_TABLE, Module

PROVIDER_FIELDS = ("urn", "place_codes", "provider_codes", "postcode", "la_code", "reg_end")
# Cells that rules read beside DfE's columns: worked out from postcodes or the XML header, unless already there.
DERIVED = {
    "header": ("uasc",),
    "episodes": ("pl_la", "pl_location", "pl_distance", "home_post_exists", "pl_post_exists"),
}


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
    year = CollectionYear.parse(context.collection_year)
    db.execute(f"create or replace macro collection_year() as '{year}'")
    db.execute(f"create or replace macro year_start() as date '{year.start}'")
    year_end = min(year.end, context.as_at or year.end)
    db.execute(f"create or replace macro year_end() as date '{year_end}'")
    db.execute(f"create or replace macro own_la() as {_literal(context.own_la)}")
    for table in [*BY_TABLE, *(f"{table}_last" for table in BY_TABLE)]:
        _load_module(db, table, tables.get(table))
    _load_providers(db, tables.get("provider_info"))
    _load_postcodes(db, context.postcodes)
    context.loaded = {table for table, rows in tables.items() if rows is not None}
    for notion in _notions():
        db.execute(notion)
    return context


@lru_cache
def _notions() -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8") for path in sorted(NOTIONS.glob("*.sql")))


def _load_module(db: duckdb.DuckDBPyConnection, table: str, rows: Any) -> None:
    module = BY_TABLE[table.removesuffix("_last")]
    derived = DERIVED.get(module.table, ())
    source, columns = _relation(db, table, rows, (*module.fields, *derived))
    cells = [_cell(module, column, column in columns) for column in (*module.fields, *derived)]
    db.execute(
        f"create or replace table {table} as select row_id::integer as row_id, {', '.join(cells)}"
        f" from {source} order by row_id"
    )


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
    nowhere = "select null::varchar as postcode, null::double as easting, null::double as northing,"
    nowhere += " null::varchar as authority_code where false"
    db.execute(f"""
        create or replace table postcode_reference as
        with reference as ({_from(reference) if reference else nowhere}),
        named as (
            select replace(unnest([home_post, pl_post]), ' ', '') as postcode from episodes
            union
            select replace(unnest([home_post, pl_post]), ' ', '') from episodes_last
        )
        select reference.* from reference semi join named using (postcode)
    """)


def _relation(db: duckdb.DuckDBPyConnection, table: str, rows: Any, columns: Sequence[str]) -> tuple[str, set[str]]:
    """The FROM clause that yields a table's cells as text, and the columns it has."""
    if isinstance(rows, str):
        described = db.execute(f"describe {_from(rows)}").fetchall()
        return f"({_from(rows)}) as cells", {name.lower() for name, *_ in described}
    rows = rows or []
    given = {column for row in rows for column in row}
    unknown = given - set(columns) - {"row_id"}
    if unknown:
        raise KeyError(f"{table} has no column {', '.join(sorted(unknown))}")
    db.execute(
        f"create or replace temp table given_{table}"
        f" (row_id integer, {', '.join(f'{column} varchar' for column in columns)})"
    )
    if rows:
        db.executemany(
            f"insert into given_{table} values ({', '.join('?' * (len(columns) + 1))})",
            [[number, *(_text(row.get(column)) for column in columns)] for number, row in enumerate(rows)],
        )
    return f"given_{table}", given or set(columns)


def _from(relation: str) -> str:
    return relation if relation.lstrip().lower().startswith(("select", "with")) else f"from {relation}"


def _cell(module: Module, column: str, is_given: bool) -> str:
    if not is_given:
        typed = "date" if module.is_date(column) else "varchar"
        return f"null::{typed} as {column}" + (f", null::varchar as {column}_text" * (typed == "date"))
    text = f"nullif(upper(trim({column}::varchar)), '')"
    if module.is_date(column):
        return f"{_date(text)} as {column}, {text} as {column}_text"
    return f"{text} as {column}"


def _date(text: str) -> str:
    """A date written DD/MM/YYYY, of the years that the DfE's own tools can hold (1678 to 2261); else null."""
    return (
        f"case when regexp_full_match({text}, '\\d{{1,2}}/\\d{{1,2}}/\\d{{4}}')"
        f" and right({text}, 4) between '1678' and '2261' then try_strptime({text}, '%d/%m/%Y')::date end"
    )


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _literal(value: str | None) -> str:
    return "null::varchar" if value is None else "'" + value.replace("'", "''") + "'"
