"""Look at a council's own sources before the first night: what is there, what is missing, what reads as it should.

Nothing is written, and nothing but names of tables and columns, counts and shares is told.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import duckdb

from sufficiency.config import Config
from sufficiency.contracts import Contract
from sufficiency.errors import SufficiencyError
from sufficiency.landing.canonical import canonical, is_readable, meant
from sufficiency.sources.open import contracts_for, open_source
from sufficiency.sources.source import Source, quoted


@dataclass(frozen=True)
class TableCheck:
    """What one table of a source looks like.

    missing: columns of the contract it lacks. extra: how many it has besides. readable: the share of the filled cells
    of dates, figures and flags that read as what they are; unreadable: the columns with others, by name and count.
    problem: a sentence, where it could not be read.
    """

    domain: str
    source: str
    table: str
    is_required: bool
    rows: int | None = None
    missing: tuple[str, ...] = ()
    extra: int = 0
    readable: float | None = None
    unreadable: tuple[tuple[str, int], ...] = ()
    problem: str | None = None

    @property
    def is_fine(self) -> bool:
        """Whether it is what its contract wants."""
        is_there = self.rows or not self.is_required
        return bool(is_there and not (self.missing or self.unreadable or self.problem))


def check_sources(config: Config, domains: list[str]) -> Iterator[TableCheck]:
    """Every table of every source of these domains, one after the other.

    Raises SufficiencyError where a source cannot be opened.
    """
    for domain in domains:
        for settings in config.sources[domain]:
            with duckdb.connect() as db, open_source(settings) as source:
                for contract in contracts_for(domain, settings["kind"]):
                    yield _check(db, source, contract)


def _check(db: duckdb.DuckDBPyConnection, source: Source, contract: Contract) -> TableCheck:
    found = TableCheck(contract.domain, contract.source, contract.table, contract.required)
    lenient = replace(contract, columns=tuple(replace(column, optional=True) for column in contract.columns))
    try:
        arrival = source.read(db, lenient)
        if arrival is None:
            return found
        rows, cells = _cells(db, contract, arrival.relation, arrival.columns)
    except SufficiencyError as fault:
        return replace(found, problem=str(fault))
    except Exception as fault:  # its own words may hold somebody's data
        return replace(found, problem=f"It could not be read ({type(fault).__name__}). Ask the data team.")
    filled = sum(said for said, _ in cells.values())
    unreadable = {name: said - read for name, (said, read) in cells.items() if said > read}
    return replace(
        found,
        rows=rows,
        missing=tuple(
            column.name for column in contract.columns if column.name not in arrival.columns and not column.optional
        ),
        extra=arrival.extra_columns,
        readable=1 - sum(unreadable.values()) / filled if filled else None,
        unreadable=tuple(unreadable.items()),
    )


def _cells(
    db: duckdb.DuckDBPyConnection, contract: Contract, relation: str, there: tuple[str, ...]
) -> tuple[int, dict[str, tuple[int, int]]]:
    """How many rows; of each column of a type, how many cells are filled and how many read as it."""
    columns = [column for column in contract.columns if column.name in there and is_readable(column, "cell") != "true"]
    texts = [
        f"{meant(column, f'({canonical(column, quoted(column.name))})')} as {quoted(column.name)}" for column in columns
    ]
    counts = []
    for column in columns:
        name = quoted(column.name)
        counts += [f"count({name})", f"count({name}) filter ({is_readable(column, name)})"]
    listed = ", ".join(texts) or "1"
    rows, *found = db.execute(
        f"select {', '.join(['count(*)', *counts])} from (select {listed} from {relation})"
    ).fetchone()
    return rows, {column.name: (found[2 * place], found[2 * place + 1]) for place, column in enumerate(columns)}
