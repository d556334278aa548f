"""A release as linear equations: what is counted, and what adds up to what."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from sufficiency.disclosure.cells import Cells
from sufficiency.disclosure.equations import Equation


@dataclass
class System:
    """Counts and the equations between them: `equations @ counts == 0`, as anyone who knows the tables can say.

    A count that nobody publishes (what is left over when some parts of a whole are counted) is `unpublished`: it may
    be any number from 0. `hidden_with` has a row for each pair of cells of which the second (1) is hidden where the
    first (-1) is. `cost` is what hiding a cell would lose.
    """

    counts: np.ndarray
    equations: csr_array
    cost: np.ndarray
    hidden_with: csr_array
    unpublished: np.ndarray

    @classmethod
    def of(cls, cells: Cells, equations: Collection[Equation], reach: int) -> "System":
        """The cells, and after them one unpublished count for each whole of which only some parts are counted.

        Where so many are left over that no move of `reach` can use them up, the equation says nothing and is left out.
        """
        counts, rows = list(cells.counts), []
        for whole, parts, is_all in equations:
            row = [(whole, 1), *((part, -1) for part in parts)]
            if not is_all:
                left_over = cells.counts[whole] - sum(cells.counts[part] for part in parts)
                if left_over >= reach * len(row):
                    continue
                row.append((len(counts), -1))
                counts.append(left_over)
            rows.append(row)
        left_over = len(counts) - len(cells.counts)
        starts = np.cumsum([0, *(len(row) for row in rows)])
        flat = [entry for row in rows for entry in row]
        matrix = csr_array(
            (np.array([sign for _, sign in flat], float), np.array([at for at, _ in flat], int), starts),
            shape=(len(rows), len(counts)),
        )
        matrix.sum_duplicates()
        return cls(
            counts=np.array(counts),
            equations=matrix,
            cost=np.append(cells.cost, np.zeros(left_over)),
            hidden_with=_pairs(cells.hidden_with(), len(counts)),
            unpublished=np.arange(len(counts)) >= len(cells.counts),
        )

    @property
    def least(self) -> np.ndarray:
        """The least a hidden count may be, as seen from outside: zeros are shown, so it is none."""
        return np.where(self.unpublished, 0, 1)

    @property
    def can_be_hidden(self) -> np.ndarray:
        """Nobody at all is no secret: zeros are shown."""
        return (self.counts > 0) & ~self.unpublished

    def together(self, hidden: np.ndarray) -> np.ndarray:
        """Hidden cells, and whatever is hidden with one of them."""
        hidden = hidden & self.can_be_hidden
        while (left := self.hidden_with @ hidden.astype(int) < 0).any():
            hidden = hidden | (self.hidden_with[left].max(axis=0).toarray().ravel() > 0)
        return hidden


def _pairs(pairs: list[tuple[int, int]], size: int) -> csr_array:
    signs = np.tile([-1, 1], len(pairs))
    places = np.array(pairs, dtype=int).ravel()
    return csr_array((signs, places, np.arange(0, 2 * len(pairs) + 1, 2)), shape=(len(pairs), size))
