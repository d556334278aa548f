"""The view `arrived`: a source's rows in canonical text, each judged usable or not.

They are read once, straight into a draft of the snapshot: on most nights nothing is wrong with a table, and its draft
is what lands. Whatever else must be known of them is read from the few columns of the draft that tell it.
"""

from pathlib import Path

import duckdb

from sufficiency.contracts import Contract
from sufficiency.landing.canonical import canonical, is_readable, quoted, row_hash
from sufficiency.sources import Arrival

RETURN = "ssda903"  # its cells are landed as they are typed: the DfE's rules judge them so
CHANGED_AT = ("last_modified_at", "posted_at", "recorded_at", "entered_at")

QUARANTINE = "coalesce(_unusable, case when _place_in_key > 1 then 'the key is there already' end)"
# A dictionary pays for codes and dates, not for ids: a column gives up on one as soon as it is clearly of no use.
PARQUET = (
    "(format parquet, parquet_version v2, compression zstd, compression_level 1,"
    " dictionary_size_limit 8192, write_bloom_filter false)"
)


def arrive(
    db: duckdb.DuckDBPyConnection, contract: Contract, arrival: Arrival, draft: Path, stamp: str, form: str
) -> bool:
    """Write the draft and make the view `arrived` of it; whether every row can land, so that the draft can.

    The draft has the contract's columns in canonical text, `_source_file` and `_row_number` (where the source has an
    order of its own), the columns of the stamp and `_row_hash`, of that form. `arrived` has besides why
    a row cannot be used (`_unusable`) and its `_place_in_key`: 1 for the row that is kept of those with one key, the
    latest change; null for a row that cannot be used.
    """
    is_return = contract.source == RETURN
    kinds = {name: str(kind) for name, kind, *_ in db.execute(f"describe select * from {arrival.relation}").fetchall()}
    columns = [
        f"{canonical(column, quoted(column.name), is_return, kinds[column.name])} as {quoted(column.name)}"
        if column.name in arrival.columns
        else f"null::varchar as {quoted(column.name)}"
        for column in contract.columns
    ]
    places = "_source_file, _row_number"
    if not arrival.has_order:
        places = "null::varchar as _source_file, null::bigint as _row_number"
    db.execute(f"""
        copy (
            with texts as (select {", ".join(columns)}, {places} from {arrival.relation})
            select *, {stamp}, {row_hash(contract, is_return, form)} as _row_hash from texts
        ) to '{draft}' {PARQUET}
    """)
    rows = f"read_parquet('{draft}', hive_partitioning = false)"
    key = ", ".join(quoted(name) for name in contract.key)
    whole = db.execute(f"""
        select count(*) = count(distinct hash({key})) and count({_unusable(contract)}) = 0 from {rows}
    """).fetchone()[0]
    if whole:
        db.execute(f"""
            create or replace temp view arrived as
            select *, null::varchar as _unusable, 1::bigint as _place_in_key from {rows}
        """)
        return True
    latest = next((f"{quoted(name)} desc nulls last, " for name in CHANGED_AT if name in contract.column_names), "")
    # Rows of one key that mean the same may still differ in ids made anew: these decide last.
    made_anew = "".join(f", {quoted(name)}" for name in contract.regenerated)
    db.execute(f"""
        create or replace temp table rows_in_place as
        select
            *,
            case
                when _unusable is null then row_number() over (
                    partition by _unusable is null, {key}
                    order by {latest}_row_hash, _source_file, _row_number{made_anew}
                )
            end as _place_in_key
        from (select *, {_unusable(contract)} as _unusable from {rows})
        order by {key}, _row_hash, _source_file, _row_number{made_anew}
    """)
    db.execute("create or replace temp view arrived as from rows_in_place")
    return db.execute(f"select count({QUARANTINE}) = 0 from arrived").fetchone()[0]


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
