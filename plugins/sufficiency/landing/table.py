"""Land one table: canonical text, row hash, quarantine, gate, row floor, Parquet and manifest."""

import logging
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from sufficiency.contracts import Contract
from sufficiency.errors import SourceChangedError, SourceUnreachableError, SufficiencyError
from sufficiency.gates.contracts import Result, check_contract
from sufficiency.landing.canonical import canonical, is_readable, quoted, row_hash
from sufficiency.landing.store import ACCEPTED, MISSING, REFUSED, Table, says_the_same, write_manifest
from sufficiency.landing.wholeness import refuse_what_is_not_whole
from sufficiency.sources import Arrival, Source

HELD = "held"  # not judged yet: it will be read again
RETURN = "ssda903"  # its cells are landed as they are typed: the DfE's rules judge them so
DROPPED = (ConnectionError, TimeoutError, duckdb.IOException)
DROPPED_NAMES = ("OperationalError", "InterfaceError")  # as drivers call it
CHANGED_AT = ("last_modified_at", "posted_at", "recorded_at", "entered_at")


@dataclass(frozen=True)
class Load:
    """What became of a table on a night: accepted, refused or missing (or held until it is read again), why, how many
    rows.
    """

    contract: Contract
    night: date
    status: str
    why: str = ""
    rows: int = 0
    quarantined_rows: int = 0
    results: tuple[Result, ...] = ()

    @property
    def is_fault(self) -> bool:
        """Whether somebody must see to it: a table that may be absent and is, is none."""
        return self.status == REFUSED or (self.status == MISSING and self.contract.required)


@dataclass(frozen=True)
class Run:
    """What is the same for every table of a domain's run.

    may_hold: a table that looks half refreshed is held, to be read again. waited: seconds since the first reading.
    """

    dag: str
    night: date
    la_code: str
    accept_shrink: bool = False
    may_hold: bool = False
    waited: float | None = None


def land_table(db: duckdb.DuckDBPyConnection, source: Source, contract: Contract, run: Run) -> Load:
    """Read a table from its source and land it, or refuse it; every outcome leaves a manifest.

    The same rows landed again on the same night change nothing. Rows that cannot be used are set aside with a
    reason. Raises SourceUnreachableError, and nothing else, when another try may help.
    """
    started = time.monotonic()
    table = Table(contract.source, contract.table)
    before = table.in_force(run.night)
    results: list[Result] = []
    is_suspect = False
    try:
        arrival = source.read(db, contract)
        if arrival is None:
            manifest = _manifest(contract, run, MISSING, _why_missing(contract, source, run))
        else:
            _arrive(db, contract, arrival)
            refuse_what_is_not_whole(db, contract, arrival)
            results = check_contract(db, contract, run.night)
            manifest = _judge(db, contract, arrival, run, before, results)
            is_suspect = manifest["status"] == REFUSED  # empty, too short or broken: a refresh may be running
            manifest |= {"source_system": source.system, "source_object": arrival.source_object}
            manifest |= {"extra_columns": arrival.extra_columns, "skipped_lines": arrival.skipped}
    except SourceUnreachableError:
        raise
    except SufficiencyError as fault:
        is_suspect = isinstance(fault, SourceChangedError)
        manifest = _manifest(contract, run, REFUSED, f"{run.dag}, {run.night}: {fault} {_stays(before)}")
    except Exception as fault:
        manifest = _manifest(contract, run, REFUSED, _in_words(fault, contract, run, before))
    if is_suspect and run.may_hold:
        return Load(contract, run.night, HELD)
    if run.waited is not None:
        manifest["reads"] = 2
        manifest["why"] += f" It was read twice, {run.waited:g} seconds apart." if manifest["why"] else ""
    manifest["rows_before"] = before["rows"] if before else None
    _keep(db, table, contract, source, run, manifest, started)
    return Load(
        contract,
        run.night,
        manifest["status"],
        manifest["why"],
        manifest["rows"],
        manifest["quarantined_rows"],
        tuple(results),
    )


def _manifest(contract: Contract, run: Run, status: str, why: str, **more: Any) -> dict[str, Any]:
    return {
        "source": contract.source,
        "table": contract.table,
        "snapshot_date": str(run.night),
        "status": status,
        "why": why,
        "rows": 0,
        "rows_landed": 0,
        "quarantined_rows": 0,
        "content_hash": None,
        "watermark": None,
    } | more


def _stays(before: dict[str, Any] | None) -> str:
    return f"The snapshot of {before['snapshot_date']} stays in force." if before else "Nothing has landed before."


def _in_words(fault: Exception, contract: Contract, run: Run, before: dict[str, Any] | None) -> str:
    """What to say of a fault nobody foresaw: its kind alone, for its own words might hold a child's data.

    Raises SourceUnreachableError where the connection seems to have dropped.
    """
    if "No space left" in str(fault):
        raise SufficiencyError(
            f"{run.dag}, {run.night}: the disk is full; {contract.table} and what follows did not land. "
            "Make room under SUFFICIENCY_HOME, then run this night again: what landed already stays."
        ) from fault
    if isinstance(fault, DROPPED) or type(fault).__name__ in DROPPED_NAMES:
        raise SourceUnreachableError(
            f"{run.dag}, {run.night}: the source stopped answering while {contract.table} was read"
            f" ({type(fault).__name__}). What landed already stays."
        ) from None
    logging.getLogger(__name__).debug("%s", contract.table, exc_info=fault)
    return (
        f"{run.dag}, {run.night}: {contract.table} could not be landed ({type(fault).__name__}). {_stays(before)}"
        " Ask the data team, then run this night again."
    )


def _why_missing(contract: Contract, source: Source, run: Run) -> str:
    return (
        f"{run.dag}, {run.night}: {contract.table} is not in the source ({source.system})."
        " Ask the system team to supply it, or leave what needs it empty."
    )


def _arrive(db: duckdb.DuckDBPyConnection, contract: Contract, arrival: Arrival) -> None:
    """Make `arrived`: canonical text, row hash, and for each row why it cannot be used, if so."""
    is_return = contract.source == RETURN
    columns = [
        f"{canonical(column, quoted(column.name), is_return)} as {quoted(column.name)}"
        if column.name in arrival.columns
        else f"null::varchar as {quoted(column.name)}"
        for column in contract.columns
    ]
    places = "_source_file, _row_number" if arrival.has_order else "null::varchar as _source_file, 0 as _row_number"
    latest = next((f"{quoted(name)} desc nulls last, " for name in CHANGED_AT if name in contract.column_names), "")
    key = ", ".join(f"coalesce({quoted(name)}, '')" for name in contract.key)
    db.execute("drop table if exists arrived")
    db.execute(f"""
        create temp table arrived as
        with
        canonical_rows as (select {", ".join(columns)}, {places} from {arrival.relation}),
        hashed_rows as (select *, {row_hash(contract, is_return)} as _row_hash from canonical_rows),
        judged_rows as (select *, {_unusable(contract)} as _unusable from hashed_rows)
        select
            *,
            case
                when _unusable is null then row_number() over (
                    partition by _unusable is null, {key} order by {latest}_row_hash, _source_file, _row_number
                )
            end as _place_in_key
        from judged_rows
    """)


def _unusable(contract: Contract) -> str:
    """SQL for why a row cannot be used: a value it needs is missing, or does not read as what it is."""
    cases = []
    for column in contract.columns:
        if not column.nullable:
            name = quoted(column.name)
            cases.append(f"when {name} is null then '{column.name} is empty'")
            cases.append(f"when not ({is_readable(column, name)}) then '{column.name} does not read as {column.type}'")
    return f"case {' '.join(cases)} end" if cases else "null::varchar"


QUARANTINE = "coalesce(_unusable, case when _place_in_key > 1 then 'the key is there already' end)"


def _judge(
    db: duckdb.DuckDBPyConnection,
    contract: Contract,
    arrival: Arrival,
    run: Run,
    before: dict[str, Any] | None,
    results: list[Result],
) -> dict[str, Any]:
    """Accept or refuse what arrived."""
    watermark = next((f"max({quoted(name)})" for name in CHANGED_AT if name in contract.column_names), "null")
    rows, aside, mark = db.execute(f"select count(*), count({QUARANTINE}), {watermark} from arrived").fetchone()
    counts = {"rows": rows, "quarantined_rows": aside, "watermark": mark}
    if why := _why_refused(contract, run, rows, before, results):
        return _manifest(contract, run, REFUSED, f"{run.dag}, {run.night}: {why} {_stays(before)}", **counts)
    landed = {"rows_landed": rows - aside, "content_hash": _content_hash(db)}
    return _manifest(contract, run, ACCEPTED, "", **counts, **landed)


def _why_refused(
    contract: Contract, run: Run, rows: int, before: dict[str, Any] | None, results: list[Result]
) -> str | None:
    again = f"Ask {contract.owner} whether the refresh finished, then run this night again."
    if rows == 0 and contract.required:
        return f"{contract.table} is empty. {again}"
    if before and rows < contract.row_floor * before["rows"] and not run.accept_shrink:
        return (
            f"{contract.table} has {rows:,} row{'s' * (rows != 1)}, {before['rows']:,} on {before['snapshot_date']}."
            f" {again} If it is right, run it with accept_shrink."
        )
    broken = [result for result in results if result.status == "failed" and result.severity == "critical"]
    if broken:
        first = broken[0]
        return f"{contract.table}: {first.description} {first.rows:,} of {rows:,} rows say otherwise. {again}"
    return None


def _content_hash(db: duckdb.DuckDBPyConnection) -> str:
    """One hash of all rows to land, whatever their order, summed up in two steps to spare the memory."""
    return db.execute(f"""
        select sha256(coalesce(string_agg(part, '' order by part), ''))
        from (
            select sha256(string_agg(_row_hash, '' order by _row_hash)) as part
            from arrived where {QUARANTINE} is null group by left(_row_hash, 2)
        )
    """).fetchone()[0]


def _keep(
    db: duckdb.DuckDBPyConnection,
    table: Table,
    contract: Contract,
    source: Source,
    run: Run,
    manifest: dict[str, Any],
    started: float,
) -> None:
    """Write an attempt, unless the night's last one says the same."""
    earlier = table.attempts(run.night)
    if not (earlier and says_the_same(earlier[-1], manifest)):
        with table.new_attempt(run.night) as (folder, number):
            if manifest["status"] == ACCEPTED:
                manifest["file"] = f"snapshot_date={run.night}/attempt={number}/data.parquet"
                manifest |= _changes(db, table, table.in_force(run.night))
                _write_rows(db, contract, source, run, folder)
            manifest["seconds"] = round(time.monotonic() - started, 3)
            write_manifest(folder, manifest)
    table.write_lists(run.night)


def _changes(db: duckdb.DuckDBPyConnection, table: Table, before: dict[str, Any] | None) -> dict[str, Any]:
    """How many rows are new or changed, and how many are no longer so, since the snapshot before."""
    if before is None:
        return {"rows_new": None, "rows_gone": None}
    db.execute(f"""
        create or replace temp view hashes_before as
        select _row_hash from read_parquet('{table.data_file(before)}', hive_partitioning = false)
    """)
    new, gone = db.execute(f"""
        select
            (select count(*) from (
                select _row_hash from arrived where {QUARANTINE} is null
            ) as now anti join hashes_before using (_row_hash)),
            (select count(*) from hashes_before anti join (
                select _row_hash from arrived where {QUARANTINE} is null
            ) as now using (_row_hash))
    """).fetchone()
    return {"rows_new": new, "rows_gone": gone}


def _write_rows(db: duckdb.DuckDBPyConnection, contract: Contract, source: Source, run: Run, folder: Path) -> None:
    """data.parquet with the rows to land, quarantine.parquet with those set aside, where there are any.

    The run's time is the night's 02:00, not the clock's, so that the same rows are the same bytes.
    """
    names = ", ".join(quoted(name) for name in contract.column_names)
    order = ", ".join(quoted(name) for name in contract.key)
    made = f"""
        '{source.system}' as _source_system,
        '{run.la_code}' as _la_code,
        '{contract.name}' as _source_object,
        _source_file,
        case when _row_number > 0 then _row_number
            else row_number() over (order by {order}, _row_hash) end as _row_number,
        '{run.dag}:{run.night}' as _extract_run_id,
        '{run.night} 02:00:00' as _extracted_at,
        date '{run.night}' as _snapshot_date,
        _row_hash
    """
    options = "(format parquet, compression zstd)"
    db.execute(f"""
        copy (
            select {names}, {made} from arrived where {QUARANTINE} is null order by {order}, _row_hash
        ) to '{folder / "data.parquet"}' {options}
    """)
    if db.execute(f"select count({QUARANTINE}) from arrived").fetchone()[0]:
        db.execute(f"""
            copy (
                select {names}, {made}, {QUARANTINE} as _reason
                from arrived where {QUARANTINE} is not null order by _row_hash, _source_file, _row_number
            ) to '{folder / "quarantine.parquet"}' {options}
        """)
