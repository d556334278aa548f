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
    be any number from 0. Counts of one `group` are shown or hidden together. `cost` is what hiding one would lose.
    """

    counts: np.ndarray
    equations: csr_array
    cost: np.ndarray
    group: np.ndarray
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
            group=np.append(cells.groups(), len(cells.counts) + np.arange(left_over)),
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
        """Hidden counts, and with them whatever is shown or hidden together with one of them."""
        return np.isin(self.group, self.group[hidden]) & self.can_be_hidden
