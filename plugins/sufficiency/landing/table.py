"""Land one table: canonical text, row hash, quarantine, gate, row floor, Parquet and manifest."""

import hashlib
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
from sufficiency.landing import unchanged
from sufficiency.landing.arrived import CHANGED_AT, QUARANTINE, arrive
from sufficiency.landing.canonical import joined, quoted
from sufficiency.landing.store import ACCEPTED, MISSING, REFUSED, Table, says_the_same, write_manifest
from sufficiency.landing.wholeness import refuse_what_is_not_whole
from sufficiency.sources import Arrival, Source

NOTHING_CHANGED = dict.fromkeys(("rows_added", "rows_changed", "rows_removed"), 0)
PARQUET = "(format parquet, parquet_version v2, compression zstd, compression_level 1)"
HELD = "held"  # not judged yet: it will be read again
DROPPED = (ConnectionError, TimeoutError, duckdb.IOException)
DROPPED_NAMES = ("OperationalError", "InterfaceError")  # as drivers call it


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
    told, again = None, None
    is_suspect = False
    try:
        told = unchanged.fingerprint(source, contract, run.la_code)
        if again := unchanged.find(table, contract, run.night, told):
            results = unchanged.read_results(table, again, run.night)
            manifest = again | NOTHING_CHANGED | {"snapshot_date": str(run.night)}
        elif (arrival := source.read(db, contract)) is None:
            manifest = _manifest(contract, run, MISSING, _why_missing(contract, source, run, before))
        else:
            arrive(db, contract, arrival)
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
    manifest["fingerprint"] = told
    if not _is_known(table, run, manifest):
        with table.new_attempt(run.night) as (folder, number):
            if again:
                unchanged.copy_snapshot(db, table.data_file(again), folder, run.dag, run.night, PARQUET)
            elif manifest["status"] == ACCEPTED:
                manifest |= _changes(db, table, contract, before) if before else {}
                _write_rows(db, contract, source, run, folder)
            if manifest["status"] == ACCEPTED:
                manifest["file"] = f"snapshot_date={run.night}/attempt={number}/data.parquet"
                unchanged.write_results(folder, results)
            manifest["seconds"] = round(time.monotonic() - started, 3)
            write_manifest(folder, manifest)
    table.write_lists(run.night)
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


def _why_missing(contract: Contract, source: Source, run: Run, before: dict[str, Any] | None) -> str:
    if contract.optional and before is None:
        return ""
    return (
        f"{run.dag}, {run.night}: {contract.table} is not in the source ({source.system})."
        " Ask the system team to supply it, or leave what needs it empty."
    )


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
    """One hash of all rows to land, whatever their order: of their number and of two sums over their hashes.

    Adding up needs no sorting, and 128 bits tell any two tables apart that were not made to deceive.
    """
    halves = [f"sum(('0x' || substr(_row_hash, {start}, 16))::ubigint::hugeint)" for start in (1, 17)]
    said = db.execute(f"""
        select concat_ws(' ', count(*), {", ".join(halves)}) from arrived where {QUARANTINE} is null
    """).fetchone()[0]
    return hashlib.sha256(said.encode()).hexdigest()


def _is_known(table: Table, run: Run, manifest: dict[str, Any]) -> bool:
    """Whether the night's last attempt says the same already."""
    earlier = table.attempts(run.night)
    return bool(earlier) and says_the_same(earlier[-1], manifest)


def _changes(db: duckdb.DuckDBPyConnection, table: Table, contract: Contract, before: dict[str, Any]) -> dict[str, Any]:
    """How many rows were added, changed and removed since the snapshot before, by their natural key."""
    key = joined([quoted(name) for name in contract.natural_key])
    now = f"(select {key} as key, _row_hash from arrived where {QUARANTINE} is null)"
    then = f"(select {key} as key, _row_hash from read_parquet('{table.data_file(before)}', hive_partitioning = false))"
    come, changed, gone = db.execute(f"""
        with
        come as (select key from {now} as now anti join {then} as before using (_row_hash)),
        gone as (select key from {then} as before anti join {now} as now using (_row_hash))
        select
            (select count(*) from come),
            (select count(*) from come semi join gone using (key)),
            (select count(*) from gone)
    """).fetchone()
    return {"rows_added": come - changed, "rows_changed": changed, "rows_removed": gone - changed}


def _write_rows(db: duckdb.DuckDBPyConnection, contract: Contract, source: Source, run: Run, folder: Path) -> None:
    """data.parquet with the rows to land, quarantine.parquet with those set aside, where there are any.

    The run's time is the night's 02:00, not the clock's, so that the same rows are the same bytes.
    """
    names = ", ".join(quoted(name) for name in contract.column_names)
    made = f"""
        '{source.system}' as _source_system,
        '{run.la_code}' as _la_code,
        '{contract.name}' as _source_object,
        _source_file,
        _row_number,
        '{run.dag}:{run.night}' as _extract_run_id,
        '{run.night} 02:00:00' as _extracted_at,
        date '{run.night}' as _snapshot_date,
        _row_hash
    """
    db.execute(f"""
        copy (
            select {names}, {made} from arrived where {QUARANTINE} is null
        ) to '{folder / "data.parquet"}' {PARQUET}
    """)
    if db.execute(f"select count({QUARANTINE}) from arrived").fetchone()[0]:
        db.execute(f"""
            copy (
                select {names}, {made}, {QUARANTINE} as _reason
                from arrived where {QUARANTINE} is not null order by _row_hash, _source_file, _row_number
            ) to '{folder / "quarantine.parquet"}' {PARQUET}
        """)
