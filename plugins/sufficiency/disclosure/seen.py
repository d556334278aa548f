"""What moves have shown so far."""

import numpy as np

from sufficiency.disclosure.moves import in_whole_numbers
from sufficiency.disclosure.system import System


class Seen:
    """How far moves have taken each cell: what is hidden stays hidden, so a move once found remains good."""

    def __init__(self, system: System, reach: int) -> None:
        self.system, self.reach = system, reach
        self.lowest = np.zeros(len(system.counts), dtype=int)
        self.highest = np.zeros(len(system.counts), dtype=int)
        self._chance = np.random.default_rng(1)  # the same figures are hidden whenever it is worked out

    def add(self, move: np.ndarray) -> None:
        """What a move proves: that its cells may be other numbers."""
        whole = in_whole_numbers(self.system, move)
        self.lowest, self.highest = np.minimum(self.lowest, whole), np.maximum(self.highest, whole)

    def exposed(self, hidden: np.ndarray) -> np.ndarray:
        """Hidden cells that no moves have yet shown to be any of enough numbers."""
        return hidden & (self.highest - self.lowest < self.reach)

    def wish(self, exposed: np.ndarray) -> np.ndarray:
        """A direction for each exposed cell, by chance; a one can only go up."""
        sign = np.where(self.system.counts > 1, self._chance.choice([-1, 1], len(exposed)), 1)
        return np.where(exposed, sign * self._chance.uniform(0.5, 1, len(exposed)), 0)
