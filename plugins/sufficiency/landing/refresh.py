"""What looks half refreshed is read once more before it is refused.

A case management system's tables are emptied and filled one after the other, which takes minutes.
"""

import os
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import duckdb

from sufficiency.contracts import Contract
from sufficiency.landing.table import HELD, Load, Run, keep_table, read_table
from sufficiency.sources import Source


def seconds_between_reads() -> float:
    """How long to wait before a table is read again: SUFFICIENCY_REREAD_SECONDS, by default a minute."""
    return float(os.environ.get("SUFFICIENCY_REREAD_SECONDS", "60"))


def land_tables(
    db: duckdb.DuckDBPyConnection, source: Source, contracts: Iterable[Contract], run: Run
) -> tuple[list[Load], list[str]]:
    """Land tables in their order, and sentences about those that were whole when they were read again.

    Those of a source that is refreshed, and which are empty, too short, broken or changing, are read a second time
    when all the others are done; the wait is one for all of them.
    """
    loads = _land_each(db, source, contracts, replace(run, may_hold=source.is_refreshed))
    if not any(load.status == HELD for load in loads):
        return loads, []
    seconds = seconds_between_reads()
    time.sleep(seconds)
    notes = []
    held = [load.contract for load in loads if load.status == HELD]
    again = {load.contract: load for load in _land_each(db, source, held, replace(run, waited=seconds))}
    for table in (found.table for found, load in again.items() if not load.why):
        notes.append(
            f"{run.dag}, {run.night}: {table} looked half refreshed. Read again after"
            f" {seconds:g} seconds, it was whole."
        )
    return [again.get(load.contract, load) for load in loads], notes


def _land_each(db: duckdb.DuckDBPyConnection, source: Source, contracts: Iterable[Contract], run: Run) -> list[Load]:
    """Land tables one after the other; each is judged while the next is read."""
    with ThreadPoolExecutor(max_workers=1) as judge:
        kept = [judge.submit(keep_table, read_table(db, source, contract, run)) for contract in contracts]
        return [load.result() for load in kept]
