"""What looks half refreshed is read once more before it is refused.

A case management system's tables are emptied and filled one after the other, which takes minutes.
"""

import os
import time
from collections.abc import Iterable
from dataclasses import replace

import duckdb

from sufficiency.contracts import Contract
from sufficiency.landing.table import HELD, Load, Run, land_table
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
    loads = [land_table(db, source, contract, replace(run, may_hold=source.is_refreshed)) for contract in contracts]
    if not any(load.status == HELD for load in loads):
        return loads, []
    seconds = seconds_between_reads()
    time.sleep(seconds)
    notes = []
    for place, held in enumerate(loads):
        if held.status == HELD:
            loads[place] = land_table(db, source, held.contract, replace(run, waited=seconds))
            if not loads[place].why:
                table = held.contract.table
                notes.append(
                    f"{run.dag}, {run.night}: {table} looked half refreshed. Read again after"
                    f" {seconds:g} seconds, it was whole."
                )
    return loads, notes
