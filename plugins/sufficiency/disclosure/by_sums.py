"""The first attack: a sum with one hidden part gives it away. Hide the cheapest second part, until no sum does."""

import numpy as np

from sufficiency.disclosure.system import System


def hide_seconds(system: System, hidden: np.ndarray) -> np.ndarray:
    """Hidden cells and as many more as it takes that no sum has just one, nor only ones (each must be at least 1)."""
    hidden = system.together(hidden)
    sums = system.equations
    of_cell = sums.tocsc()
    inside = np.split(sums.indices, sums.indptr[1:-1])
    signs = np.split(sums.data, sums.indptr[1:-1])
    has_rest = np.array([system.unpublished[members].any() for members in inside])
    can_be_hidden = system.can_be_hidden
    waiting = list(range(len(inside)))
    while waiting:
        row = waiting.pop()
        members = inside[row]
        is_hidden = hidden[members]
        if has_rest[row] or _is_safe(system.counts[members], signs[row], is_hidden):
            continue
        choices = members[can_be_hidden[members] & ~hidden[members]]
        if len(choices) == 0:
            continue
        second = min(choices, key=lambda cell: (_loss(system, of_cell, inside, hidden, cell), cell))
        added = system.together(np.arange(len(hidden)) == second) & ~hidden
        hidden |= added
        for cell in np.flatnonzero(added):
            waiting += of_cell.indices[of_cell.indptr[cell] : of_cell.indptr[cell + 1]].tolist()
    return hidden


def _is_safe(counts: np.ndarray, signs: np.ndarray, is_hidden: np.ndarray) -> bool:
    if not is_hidden.any():
        return True
    if is_hidden.sum() == 1:
        return False
    # hidden parts of a shown whole: if each is 1, and none may be 0, then they are known
    return (signs[is_hidden] != signs[is_hidden][0]).any() or (counts[is_hidden] > 1).any()


def _loss(system, of_cell, inside, hidden, cell) -> float:
    """What hiding a cell costs: itself, and as much again for each sum in which it would be the only one."""
    rows = of_cell.indices[of_cell.indptr[cell] : of_cell.indptr[cell + 1]]
    alone = sum(1 for row in rows if not hidden[inside[row]].any() and not system.unpublished[inside[row]].any())
    ones = 1.5 if system.counts[cell] == 1 else 1.0  # a one can only move up
    return system.cost[cell] * ones * (1 + alone)
