"""What every kind of source can do: give a contract's table to DuckDB."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

import duckdb

from sufficiency.contracts import Contract
from sufficiency.errors import SufficiencyError


@dataclass(frozen=True)
class Arrival:
    """A table as a source has it.

    relation: what DuckDB reads it by, its columns named as in the contract, of whatever type; with `_source_file`
    and `_row_number` where the source has an order of its own. columns: those of the contract it has. extra_columns:
    how many it has besides. source_object: the table, sheet or file pattern. skipped: titles, totals and blank lines.
    recount: how many rows the source has now, where it may change while it is read. month: the date by which rows of a
    file named after a month belong to it.
    """

    relation: str
    columns: tuple[str, ...]
    extra_columns: int
    source_object: str
    has_order: bool = False
    skipped: int = 0
    recount: Callable[[], int] | None = None
    month: str | None = None


class Source(Protocol):
    """A source that is open."""

    system: str  # how `_source_system` names it
    is_refreshed: bool  # emptied and filled anew at times: what looks half there may be whole a minute later

    def read(self, db: duckdb.DuckDBPyConnection, contract: Contract) -> Arrival | None:
        """The contract's table, or None where the source has no such table."""

    def fingerprint(self, contract: Contract) -> str | None:
        """What tells, without reading the rows, that a table is the very one of another night; None if nothing can."""

    def close(self) -> None:
        """Let go of the connection."""


def match_columns(
    contract: Contract, found: Iterable[str], where: str, absent: Iterable[str] = ()
) -> tuple[dict[str, str], int]:
    """Pair the contract's columns with those found, whatever their case; how many more were found.

    Raises SufficiencyError naming the columns that are missing, save those some versions of the source lack and those
    that are said to be absent.
    """
    by_name = {name.lower(): name for name in found}
    matched = {name: by_name[name] for name in contract.column_names if name in by_name}
    excused = {*absent, *(column.name for column in contract.columns if column.optional)}
    missing = [name for name in contract.column_names if name not in matched and name not in excused]
    if missing:
        raise SufficiencyError(
            f"{where} lacks the column{'s' * (len(missing) > 1)} {', '.join(missing)}. "
            "Ask whether the source was changed; the contract says what is needed"
            f" (expectations/contracts/{contract.name}.yml)."
        )
    return matched, len(by_name) - len(matched)


def quoted(name: str) -> str:
    """A name as DuckDB, Postgres and SQLite write it."""
    return '"' + name.replace('"', '""') + '"'
