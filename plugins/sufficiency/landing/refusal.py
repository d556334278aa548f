"""Why a table did not land, in words: what was seen, what stays in force, what to do next."""

import logging
from datetime import date
from typing import Any

import duckdb

from sufficiency.contracts import Contract
from sufficiency.errors import SourceUnreachableError, SufficiencyError
from sufficiency.gates.contracts import Result

DROPPED = (ConnectionError, TimeoutError, duckdb.IOException)
DROPPED_NAMES = ("OperationalError", "InterfaceError")  # as drivers call it


def stays(before: dict[str, Any] | None) -> str:
    """Which snapshot stays in force."""
    return f"The snapshot of {before['snapshot_date']} stays in force." if before else "Nothing has landed before."


def in_words(fault: Exception, contract: Contract, dag: str, night: date, before: dict[str, Any] | None) -> str:
    """What to say of a fault nobody foresaw: its kind alone, for its own words might hold a child's data.

    Raises SourceUnreachableError where the connection seems to have dropped, SufficiencyError where the disk is full.
    """
    if "No space left" in str(fault):
        raise SufficiencyError(
            f"{dag}, {night}: the disk is full; {contract.table} and what follows did not land. "
            "Make room under SUFFICIENCY_HOME, then run this night again: what landed already stays."
        ) from fault
    if isinstance(fault, DROPPED) or type(fault).__name__ in DROPPED_NAMES:
        raise SourceUnreachableError(
            f"{dag}, {night}: the source stopped answering while {contract.table} was read"
            f" ({type(fault).__name__}). What landed already stays."
        ) from None
    logging.getLogger(__name__).debug("%s", contract.table, exc_info=fault)
    return (
        f"{dag}, {night}: {contract.table} could not be landed ({type(fault).__name__}). {stays(before)}"
        " Ask the data team, then run this night again."
    )


def why_missing(contract: Contract, system: str, dag: str, night: date, before: dict[str, Any] | None) -> str:
    """What to say of a table its source does not have; nothing of one that may be absent and never was there."""
    if contract.optional and before is None:
        return ""
    return (
        f"{dag}, {night}: {contract.table} is not in the source ({system})."
        " Ask the system team to supply it, or leave what needs it empty."
    )


def why_refused(
    contract: Contract, rows: int, before: dict[str, Any] | None, results: list[Result], accept_shrink: bool
) -> str | None:
    """Why a table that arrived cannot be right; None where it can."""
    again = f"Ask {contract.owner} whether the refresh finished, then run this night again."
    if rows == 0 and contract.required:
        return f"{contract.table} is empty. {again}"
    if before and rows < contract.row_floor * before["rows"] and not accept_shrink:
        return (
            f"{contract.table} has {rows:,} row{'s' * (rows != 1)}, {before['rows']:,} on {before['snapshot_date']}."
            f" {again} If it is right, run it with accept_shrink."
        )
    broken = [result for result in results if result.status == "failed" and result.severity == "critical"]
    if broken:
        first = broken[0]
        return f"{contract.table}: {first.description} {first.rows:,} of {rows:,} rows say otherwise. {again}"
    return None
