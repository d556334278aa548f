"""Somebody who knows the published tables and what every figure means, and wants to know what is hidden.

Nothing here is shared with the code that hides: it starts from definitions, not from members. What a cell counts is a
set of conditions; cells of the same conditions are equal, and a cell is the sum of itself with one more condition, over
all values that one can have. What is shown is known; what is hidden is at least 1. Then: exact linear algebra over a
prime field, and the least and the greatest each hidden cell can be, by linear programming.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import ceil, floor

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array

Cell = frozenset[tuple[str, str]]
PRIME = 2_147_483_629
CERTAIN = 1e-6


@dataclass
class Knowledge:
    """What is published: cells with their numbers, and cells that are there but hidden."""

    shown: dict[Cell, int] = field(default_factory=dict)
    hidden: set[Cell] = field(default_factory=set)
    values: dict[str, list[str]] = field(default_factory=dict)  # of each breakdown, as its tables list them

    def see(self, cell: Cell, count: int | None) -> None:
        """Read a figure: its count, or that it is hidden."""
        if count is None:
            self.hidden.add(cell)
        else:
            assert self.shown.setdefault(cell, count) == count, "two tables contradict each other"

    @property
    def unknown(self) -> list[Cell]:
        """Hidden everywhere it is published: shown in one table is known in all."""
        return sorted((cell for cell in self.hidden if cell not in self.shown), key=sorted)


def recovered(known: Knowledge) -> dict[Cell, int]:
    """Every hidden cell that can be worked out, and its number."""
    unknown = known.unknown
    if not unknown:
        return {}
    place = {cell: at for at, cell in enumerate(unknown)}
    exact, at_most = _sums(known, place)
    found = _by_algebra(exact, len(unknown))
    found |= _by_bounds(exact, at_most, len(unknown), skip=set(found))
    return {unknown[at]: count for at, count in found.items()}


def _sums(known: Knowledge, place: dict[Cell, int]):
    """Rows over the unknown cells: sums that are known exactly, and sums that are known at most."""
    cells = known.shown.keys() | place.keys()
    exact, at_most = [], []
    for cell in cells:
        for attribute, values in known.values.items():
            if attribute in dict(cell):
                continue
            parts = [cell | {(attribute, value)} for value in values]
            there = [part for part in parts if part in cells]
            if there:
                row, total = _row(known, place, cell, there)
                (exact if len(there) == len(parts) else at_most).append((row, total))
        for condition in cell:
            # fewer meet one more condition
            if cell - {condition} in cells:
                at_most.append(_row(known, place, cell - {condition}, [cell]))
    return [row for row in exact if row[0]], [row for row in at_most if row[0]]


def _row(known: Knowledge, place: dict[Cell, int], whole: Cell, parts: Iterable[Cell]) -> tuple[dict[int, int], int]:
    """The parts less the whole, as a row over the unknown and what it comes to."""
    row: dict[int, int] = defaultdict(int)
    total = 0
    for cell, sign in [(whole, -1), *((part, 1) for part in parts)]:
        if cell in place:
            row[place[cell]] += sign
        else:
            total -= sign * known.shown[cell]
    return {at: sign for at, sign in row.items() if sign}, total


def _by_algebra(exact, size: int) -> dict[int, int]:
    """Cells that some combination of the sums leaves alone, by elimination in whole numbers modulo a prime."""
    pivots: dict[int, dict[int, int]] = {}
    for row, total in exact:
        row = {at: sign % PRIME for at, sign in row.items()} | {size: total % PRIME}
        for at in sorted(row):
            if at < size and at in pivots and row.get(at):
                _subtract(row, pivots[at], row[at])
        lead = min((at for at in row if at < size), default=None)
        while lead is not None and lead in pivots:
            _subtract(row, pivots[lead], row[lead])
            lead = min((at for at in row if at < size), default=None)
        if lead is None:
            continue
        inverse = pow(row[lead], -1, PRIME)
        row = {at: factor * inverse % PRIME for at, factor in row.items()}
        for other in pivots.values():
            if other.get(lead):
                _subtract(other, row, other[lead])
        pivots[lead] = row
    return {lead: row.get(size, 0) for lead, row in pivots.items() if not any(at not in (lead, size) for at in row)}


def _subtract(row: dict[int, int], other: dict[int, int], factor: int) -> None:
    for at, value in other.items():
        left = (row.get(at, 0) - factor * value) % PRIME
        if left:
            row[at] = left
        else:
            row.pop(at, None)


def _by_bounds(exact, at_most, size: int, skip: set[int]) -> dict[int, int]:
    """Cells whose least and greatest possible numbers are one."""
    equal, below = _matrix(exact, size), _matrix(at_most, size)

    def best(goal: np.ndarray) -> np.ndarray:
        return linprog(
            goal,
            A_eq=equal,
            b_eq=[total for _, total in exact] if exact else None,
            A_ub=below,
            b_ub=[total for _, total in at_most] if at_most else None,
            bounds=(1, 100_000),
        ).x

    # cells that are seen to differ by one between any two possibilities are not certain: most are ruled out together
    chance = np.random.default_rng(0)
    seen = np.array([best(chance.choice([-1.0, 1.0], size)) for _ in range(6)])
    found = {}
    for at in np.flatnonzero(seen.max(axis=0) - seen.min(axis=0) < 1 - CERTAIN):
        if at in skip:
            continue
        goal = np.eye(size)[at]
        least, greatest = best(goal)[at], best(-goal)[at]
        if ceil(least - CERTAIN) == floor(greatest + CERTAIN):
            found[int(at)] = ceil(least - CERTAIN)
    return found


def _matrix(rows, size: int) -> csr_array | None:
    if not rows:
        return None
    entries = [(sign, number, at) for number, (row, _) in enumerate(rows) for at, sign in row.items()]
    signs, numbers, places = zip(*entries, strict=True)
    return csr_array((np.array(signs, float), (numbers, places)), shape=(len(rows), size))
