"""The table `arrived`: a source's rows in canonical text, in the order of their key, each judged usable or not."""

import duckdb

from sufficiency.contracts import Contract
from sufficiency.landing.canonical import canonical, is_readable, quoted, row_hash
from sufficiency.sources import Arrival

RETURN = "ssda903"  # its cells are landed as they are typed: the DfE's rules judge them so
CHANGED_AT = ("last_modified_at", "posted_at", "recorded_at", "entered_at")

QUARANTINE = "coalesce(_unusable, case when _place_in_key > 1 then 'the key is there already' end)"


def arrive(db: duckdb.DuckDBPyConnection, contract: Contract, arrival: Arrival) -> None:
    """Make the table `arrived`: canonical text, row hash, and for each row why it cannot be used, if so.

    Its columns are the contract's, then `_source_file`, `_row_number`, `_row_hash`, `_unusable` and `_place_in_key`
    (1 for the row that is kept of those with one key, the latest change; null for a row that cannot be used). A
    source without an order of its own gets row numbers in the order of the key.
    """
    is_return = contract.source == RETURN
    kinds = {name: str(kind) for name, kind, *_ in db.execute(f"describe select * from {arrival.relation}").fetchall()}
    columns = [
        f"{canonical(column, quoted(column.name), is_return, kinds[column.name])} as {quoted(column.name)}"
        if column.name in arrival.columns
        else f"null::varchar as {quoted(column.name)}"
        for column in contract.columns
    ]
    places = "_source_file, _row_number" if arrival.has_order else "null::varchar as _source_file"
    number = "" if arrival.has_order else ", rowid + 1 as _row_number"
    key = ", ".join(quoted(name) for name in contract.key)
    db.execute("drop table if exists rows_in_place")
    db.execute(f"""
        create or replace table canonical_rows as
        with
        texts as (select {", ".join(columns)}, {places} from {arrival.relation})
        select *, {row_hash(contract, is_return)} as _row_hash from texts order by {key}, _row_hash
    """)
    judged = f"select *{number}, {_unusable(contract)} as _unusable from canonical_rows"
    if not _has_repeated_keys(db, key, judged):
        # Most tables on most nights: nothing to put in order, so nothing is copied.
        first = "case when _unusable is null then 1 end"
        db.execute(f"create or replace view arrived as select *, {first} as _place_in_key from ({judged})")
        return
    latest = next((f"{quoted(name)} desc nulls last, " for name in CHANGED_AT if name in contract.column_names), "")
    db.execute(f"""
        create table rows_in_place as
        select
            *,
            case
                when _unusable is null then row_number() over (
                    partition by _unusable is null, {key} order by {latest}_row_hash, _source_file, _row_number
                )
            end as _place_in_key
        from ({judged})
        order by {key}, _row_hash, _source_file, _row_number
    """)
    db.execute("create or replace view arrived as from rows_in_place")
    db.execute("drop table canonical_rows")


def _has_repeated_keys(db: duckdb.DuckDBPyConnection, key: str, judged: str) -> bool:
    repeated = f"select 1 from ({judged}) where _unusable is null group by {key} having count(*) > 1 limit 1"
    return bool(db.execute(repeated).fetchall())


def _unusable(contract: Contract) -> str:
    """SQL for why a row cannot be used: a value it needs is missing, or does not read as what it is."""
    cases = []
    for column in contract.columns:
        if not column.nullable:
            name = quoted(column.name)
            cases.append(f"when {name} is null then '{column.name} is empty'")
            if (readable := is_readable(column, name)) != "true":
                cases.append(f"when not ({readable}) then '{column.name} does not read as {column.type}'")
    return f"case {' '.join(cases)} end" if cases else "null::varchar"
