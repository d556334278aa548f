"""Which cells to hide, so that nobody works out a hidden one from all that is shown."""

import numpy as np

from sufficiency.disclosure.by_sums import hide_seconds
from sufficiency.disclosure.moves import NOTHING, best_move, in_whole_numbers
from sufficiency.disclosure.system import System

WORTH_A_GLANCE = 0.5  # glance again while half of the exposed cells prove open; then hide more for the rest


def protect(system: System, primary: np.ndarray, reach: int) -> np.ndarray:
    """The cells to hide: the primary ones, and others for their sake, until each might be `reach` more or less."""
    hidden = hide_seconds(system, system.together(primary))
    seen = Seen(system, reach)
    worth = float(np.median(system.cost[~system.unpublished]))
    while True:
        exposed = _glance(system, hidden, seen, reach)
        if not exposed.any():
            return hidden
        worth *= 3  # what hiding more may cost, for each that is exposed
        loss = np.where(hidden | system.unpublished, 0.01, system.cost)
        move = best_move(system, system.can_be_hidden, worth * seen.wish(exposed), loss, reach)
        seen.add(move)
        hidden = hide_seconds(system, hidden | system.together(np.abs(move) > NOTHING))


def _glance(system: System, hidden: np.ndarray, seen: "Seen", reach: int) -> np.ndarray:
    """Try moves on all exposed cells at once, as long as that gets on; which are exposed still."""
    exposed = seen.exposed(hidden)
    while exposed.any():
        before = exposed.sum()
        seen.add(best_move(system, hidden, seen.wish(exposed), np.full(len(hidden), 0.01), reach))
        exposed = seen.exposed(hidden)
        if exposed.sum() > WORTH_A_GLANCE * before:
            break
    return exposed


class Seen:
    """How far moves have taken each cell: what is hidden stays hidden, so a move once found remains good."""

    def __init__(self, system: System, reach: int) -> None:
        self.system, self.reach = system, reach
        self.lowest = np.zeros(len(system.counts), dtype=int)
        self.highest = np.zeros(len(system.counts), dtype=int)
        self._chance = np.random.default_rng(1)  # the same figures are hidden whenever it is worked out

    def add(self, move: np.ndarray) -> None:
        """What a move proves, and so does the same move the other way round, where nothing falls below its least."""
        whole = in_whole_numbers(self.system, move)
        self.lowest, self.highest = np.minimum(self.lowest, whole), np.maximum(self.highest, whole)

    def exposed(self, hidden: np.ndarray) -> np.ndarray:
        """Hidden cells that no moves have yet shown to be any of enough numbers."""
        return hidden & (self.highest - self.lowest < self.reach)

    def wish(self, exposed: np.ndarray) -> np.ndarray:
        """A direction for each exposed cell, by chance; a one can only go up."""
        sign = np.where(self.system.counts > 1, self._chance.choice([-1, 1], len(exposed)), 1)
        return np.where(exposed, sign * self._chance.uniform(0.5, 1, len(exposed)), 0)
