"""Land one table: read it into a draft, judge the draft, keep it under the night's name with a manifest.

Reading and judging are two steps, so that one table can be judged while the next is read.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from sufficiency.contracts import Contract
from sufficiency.errors import SourceChangedError, SourceUnreachableError, SufficiencyError
from sufficiency.gates.contracts import Result, check_contract
from sufficiency.landing import unchanged
from sufficiency.landing.arrived import CHANGED_AT, PARQUET, QUARANTINE, Arrived, arrive
from sufficiency.landing.canonical import quoted
from sufficiency.landing.changes import changes
from sufficiency.landing.refusal import in_words, stays, why_missing, why_refused
from sufficiency.landing.stamp import stamp
from sufficiency.landing.store import ACCEPTED, MISSING, REFUSED, Table, says_the_same, write_manifest
from sufficiency.landing.wholeness import refuse_what_is_not_whole
from sufficiency.sources import Source

NOTHING_CHANGED = dict.fromkeys(("rows_added", "rows_changed", "rows_removed"), 0)
HELD = "held"  # not judged yet: it will be read again


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
    def rows_landed(self) -> int:
        """Rows of the snapshot: all that were read but those set aside, none of a table that was refused."""
        return self.rows - self.quarantined_rows if self.status == ACCEPTED else 0

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


@dataclass
class Reading:
    """A table that was read and is not judged yet.

    db: a connection of its own, which knows the view `arrived`. stamp: the columns that every row gets. says: what its
    manifest will say of where it came from. again: the manifest of a snapshot it repeats. manifest: the outcome, once
    there is one. arrived: what is known of its rows. is_suspect: a refresh may be running.
    """

    db: duckdb.DuckDBPyConnection
    contract: Contract
    run: Run
    table: Table
    before: dict[str, Any] | None
    stamp: str
    started: float
    says: dict[str, Any] = field(default_factory=dict)
    again: dict[str, Any] | None = None
    manifest: dict[str, Any] | None = None
    arrived: Arrived | None = None
    is_suspect: bool = False

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """A fault becomes the outcome; only what another try may mend, and a full disk, is raised."""
        try:
            yield
        except SourceUnreachableError:
            self.table.forget_drafts()
            raise
        except SufficiencyError as fault:
            self.is_suspect = isinstance(fault, SourceChangedError)
            why = f"{self.run.dag}, {self.run.night}: {fault} {stays(self.before)}"
            self.manifest = self.outcome(REFUSED, why)
        except Exception as fault:
            self.table.forget_drafts()
            why = in_words(fault, self.contract, self.run.dag, self.run.night, self.before)
            self.manifest = self.outcome(REFUSED, why)

    def outcome(self, status: str, why: str, **more: Any) -> dict[str, Any]:
        """A manifest."""
        return {
            "source": self.contract.source,
            "table": self.contract.table,
            "snapshot_date": str(self.run.night),
            "status": status,
            "why": why,
            "rows": 0,
            "rows_landed": 0,
            "quarantined_rows": 0,
            "content_hash": None,
            "watermark": None,
        } | more


def read_table(db: duckdb.DuckDBPyConnection, source: Source, contract: Contract, run: Run) -> Reading:
    """Read a table into a draft, unless its files are those of another night; its source is not needed any more.

    Raises SourceUnreachableError, and nothing else, when another try may help.
    """
    table = Table(contract.source, contract.table)
    table.forget_drafts()
    stamped = stamp(source.system, run.la_code, contract.name, run.dag, run.night)
    reading = Reading(db.cursor(), contract, run, table, table.in_force(run.night), stamped, time.monotonic())
    with reading.refusing():
        way = unchanged.way_of_reading(source, contract, run.la_code)
        told = unchanged.fingerprint(source, contract, way)
        reading.says = {"fingerprint": told, "way": way}
        if told and (again := unchanged.find(table, contract, run.night, {"fingerprint": told})):
            reading.again = again
        elif (arrival := source.read(reading.db, contract)) is None:
            why = why_missing(contract, source.system, run.dag, run.night, reading.before)
            reading.manifest = reading.outcome(MISSING, why)
        else:
            reading.arrived = arrive(reading.db, contract, arrival, table.draft(), reading.stamp)
            refuse_what_is_not_whole(reading.db, contract, arrival)
            reading.says |= {"source_system": source.system, "source_object": arrival.source_object}
            reading.says |= {"extra_columns": arrival.extra_columns, "skipped_lines": arrival.skipped}
    return reading


def keep_table(reading: Reading) -> Load:
    """Land what was read, or refuse it; every outcome leaves a manifest.

    The same rows landed again on the same night change nothing. Rows that cannot be used are set aside with a reason.
    """
    contract, run, table = reading.contract, reading.run, reading.table
    results: list[Result] = []
    with reading.refusing():
        if reading.again:
            results = unchanged.read_results(table, reading.again, run.night)
            reading.manifest = reading.again | NOTHING_CHANGED | {"snapshot_date": str(run.night)}
        elif reading.manifest is None:
            results = _judge(reading)
    manifest = reading.manifest
    try:
        if reading.is_suspect and run.may_hold:
            return Load(contract, run.night, HELD)
        if run.waited is not None:
            manifest["reads"] = 2
            manifest["why"] += f" It was read twice, {run.waited:g} seconds apart." if manifest["why"] else ""
        manifest["rows_before"] = reading.before["rows"] if reading.before else None
        manifest |= {name: reading.says.get(name) for name in ("fingerprint", "way")}
        if not _is_known(table, run, manifest):
            _keep(reading, manifest, results)
        table.write_lists(run.night)
    finally:
        table.forget_drafts()
        reading.db.close()
    return Load(
        contract,
        run.night,
        manifest["status"],
        manifest["why"],
        manifest["rows"],
        manifest["quarantined_rows"],
        tuple(results),
    )


def _judge(reading: Reading) -> list[Result]:
    """Accept or refuse what arrived; what the gate found.

    The gate is not asked again about the rows that it judged on an earlier night.
    """
    db, contract, run, before = reading.db, reading.contract, reading.run, reading.before
    watermark = next((f"max({quoted(name)})" for name in CHANGED_AT if name in contract.column_names), "null")
    rows, aside, mark = db.execute(f"select count(*), count({QUARANTINE}), {watermark} from arrived").fetchone()
    counts = {"rows": rows, "quarantined_rows": aside, "watermark": mark}
    content = reading.arrived.content_hash
    same = {"way": reading.says["way"], "content_hash": content, "rows": rows, "quarantined_rows": 0}
    known = unchanged.find(reading.table, contract, run.night, same) if reading.arrived.is_whole else None
    results = (
        unchanged.read_results(reading.table, known, run.night) if known else check_contract(db, contract, run.night)
    )
    if why := why_refused(contract, rows, before, results, run.accept_shrink):
        why = f"{run.dag}, {run.night}: {why} {stays(before)}"
        reading.manifest = reading.outcome(REFUSED, why, **counts)
        reading.is_suspect = True  # empty, too short or broken
    else:
        landed = {"rows_landed": rows - aside, "content_hash": content}
        reading.manifest = reading.outcome(ACCEPTED, "", **counts, **landed)
    reading.manifest |= reading.says
    return results


def _is_known(table: Table, run: Run, manifest: dict[str, Any]) -> bool:
    """Whether the night's last attempt says the same already."""
    earlier = table.attempts(run.night)
    return bool(earlier) and says_the_same(earlier[-1], manifest)


def _keep(reading: Reading, manifest: dict[str, Any], results: list[Result]) -> None:
    """Write an attempt of the night: its rows, where it was accepted, what the gate found, and the manifest."""
    table, run, before = reading.table, reading.run, reading.before
    with table.new_attempt(run.night) as (folder, number):
        if reading.again:
            unchanged.copy_snapshot(reading.db, table.data_file(reading.again), folder, reading.stamp)
        elif manifest["status"] == ACCEPTED:
            if before:
                same = before["content_hash"] == manifest["content_hash"]
                manifest |= NOTHING_CHANGED if same else changes(reading.db, reading.contract, table.data_file(before))
            _put_rows(reading, folder)
        if manifest["status"] == ACCEPTED:
            manifest["file"] = f"snapshot_date={run.night}/attempt={number}/data.parquet"
            unchanged.write_results(folder, results)
        manifest["seconds"] = round(time.monotonic() - reading.started, 3)
        write_manifest(folder, manifest)


def _put_rows(reading: Reading, folder: Path) -> None:
    """data.parquet with the rows to land: the draft, unless some are set aside, which go to quarantine.parquet."""
    if reading.arrived.is_whole:
        reading.table.draft().rename(folder / "data.parquet")
        return
    order = ", ".join(quoted(name) for name in reading.contract.column_names)
    cells = f"* exclude (_unusable, _place_in_key) replace ({reading.stamp})"
    reading.db.execute(f"""
        copy (
            select {cells} from arrived where {QUARANTINE} is null
        ) to '{folder / "data.parquet"}' {PARQUET}
    """)
    reading.db.execute(f"""
        copy (
            select {cells}, {QUARANTINE} as _reason
            from arrived where {QUARANTINE} is not null order by {order}, _source_file, _row_number
        ) to '{folder / "quarantine.parquet"}' {PARQUET}
    """)
