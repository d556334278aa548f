"""The view `arrived`: a source's rows in canonical text, each judged usable or not.

They are read once, straight into a draft of the snapshot: on most nights nothing is wrong with a table, and its draft
is what lands. Whatever else must be known of them is read from the few columns of the draft that tell it.
"""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from sufficiency.contracts import Contract
from sufficiency.landing.canonical import RETURN, canonical, is_readable, quoted, row_hash
from sufficiency.landing.content import SUMS, content_hash, row_number
from sufficiency.sources import Arrival

CHANGED_AT = ("last_modified_at", "posted_at", "recorded_at", "entered_at")

QUARANTINE = "coalesce(_unusable, case when _place_in_key > 1 then 'the key is there already' end)"
# A dictionary pays for codes, not for ids: a column gives up on one as soon as it is clearly of no use.
PARQUET = (
    "(format parquet, parquet_version v2, compression zstd, compression_level 1,"
    " dictionary_size_limit 1000, write_bloom_filter false)"
)


@dataclass(frozen=True)
class Arrived:
    """What is known of the view `arrived` at once: the content hash of the rows that can land, and whether all can."""

    content_hash: str
    is_whole: bool


def arrive(db: duckdb.DuckDBPyConnection, contract: Contract, arrival: Arrival, draft: Path, stamp: str) -> Arrived:
    """Write the draft and make the view `arrived` of it. Where every row can land, so can the draft.

    The draft has the contract's columns in canonical text, `_source_file` and `_row_number` (where the source has an
    order of its own), and the columns of the stamp. `arrived` has besides why a row cannot be used (`_unusable`) and
    its `_place_in_key`: 1 for the row that is kept of those with one key, the latest change; null for a row that
    cannot be used.
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
    db.execute(f"copy (select {', '.join(columns)}, {places}, {stamp} from {arrival.relation}) to '{draft}' {PARQUET}")
    rows = f"read_parquet('{draft}', hive_partitioning = false)"
    key = ", ".join(quoted(name) for name in contract.key)
    unfit, *sums = db.execute(f"""
        select count(*) - count(distinct hash({key})) + count({_unusable(contract)}), {SUMS}
        from (select *, {row_number(contract)} as _number from {rows})
    """).fetchone()
    if not unfit:
        db.execute(f"""
            create or replace temp view arrived as
            select *, null::varchar as _unusable, 1::bigint as _place_in_key from {rows}
        """)
        return Arrived(content_hash(sums), is_whole=True)
    _put_in_place(db, contract, rows)
    rows, *sums = db.execute(f"""
        select (select count(*) from arrived), {SUMS}
        from (select {row_number(contract)} as _number from arrived where {QUARANTINE} is null)
    """).fetchone()
    landed, *_ = sums
    return Arrived(content_hash(sums), is_whole=landed == rows)


def _put_in_place(db: duckdb.DuckDBPyConnection, contract: Contract, rows: str) -> None:
    """Make `arrived` of rows some of which cannot land."""
    key = ", ".join(quoted(name) for name in contract.key)
    latest = next((f"{quoted(name)} desc nulls last, " for name in CHANGED_AT if name in contract.column_names), "")
    # Rows of one key that mean the same may still differ in ids made anew: these decide last.
    made_anew = "".join(f", {quoted(name)}" for name in contract.regenerated)
    db.execute(f"""
        create or replace temp table rows_in_place as
        select
            * exclude (_row_hash),
            case
                when _unusable is null then row_number() over (
                    partition by _unusable is null, {key}
                    order by {latest}_row_hash, _source_file, _row_number{made_anew}
                )
            end as _place_in_key
        from (select *, {_unusable(contract)} as _unusable, {row_hash(contract)} as _row_hash from {rows})
        order by {key}, _row_hash, _source_file, _row_number{made_anew}
    """)
    db.execute("create or replace temp view arrived as from rows_in_place")


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
