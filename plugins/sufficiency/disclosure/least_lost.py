"""The least that must be hidden: an integer programme with a cut for every attack that succeeds.

After Fischetti and Salazar-González: choose the cheapest cells so that no sum gives one away; attack; whatever is
exposed, the attack's own proof says which cells would have stopped it, and one of them at least is hidden next time.
HiGHS solves both, the choice and the attack.
"""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_array, vstack

from sufficiency.disclosure.by_sums import hide_seconds
from sufficiency.disclosure.moves import NOTHING
from sufficiency.disclosure.system import System

NODES = 2_000  # of the search tree; not seconds: a slow machine hides the same figures as a fast one
SMALLEST_GAIN = 0.01  # of the cost: nobody misses one figure in a hundred that might have been shown


class LeastLost:
    """Chooses what to hide, learning from each attack."""

    def __init__(self, system: System, primary: np.ndarray) -> None:
        self.system, self.primary = system, primary
        self.cuts = vstack([_by_sums(system), system.hidden_with]).tocsr()
        self.enough = np.zeros(self.cuts.shape[0])

    def choose(self) -> np.ndarray:
        """The cheapest cells that no attack known so far breaks."""
        found = milp(
            np.where(self.primary, 0, self.system.cost),
            constraints=LinearConstraint(self.cuts, lb=self.enough),
            integrality=np.ones(len(self.primary)),
            bounds=Bounds(self.primary, self.system.can_be_hidden),
            options={"node_limit": NODES, "mip_rel_gap": SMALLEST_GAIN},
        )
        if found.x is None:  # no tree is too large for the greedy way
            return hide_seconds(self.system, self.primary)
        return self.system.together(found.x > 0.5)

    def learn(self, hidden: np.ndarray, exposed: np.ndarray, reach: int) -> None:
        """A cut for each exposed cell: of the cells that keep it where it is, one more must be hidden."""
        attack = Attack(self.system, hidden, reach)
        cuts = [attack.proof(cell) for cell in np.flatnonzero(exposed)]
        self.cuts = vstack([self.cuts, csr_array(np.array([weights for weights, _ in cuts]))]).tocsr()
        self.enough = np.append(self.enough, [needed for _, needed in cuts])


class Attack:
    """What the hidden cells can be at most and at least, by linear programming, and the proof of it."""

    def __init__(self, system: System, hidden: np.ndarray, reach: int) -> None:
        self.system, self.reach = system, reach
        self.up = np.full(len(hidden), float(reach))
        self.down = np.minimum(system.counts - system.least, reach).astype(float)
        self.rows = np.flatnonzero(abs(system.equations) @ hidden.astype(float))
        touching = system.equations[self.rows]
        self.at = np.flatnonzero(hidden | (system.unpublished & (abs(touching).sum(axis=0) > 0)))
        self.matrix = touching[:, self.at]
        self.touching_by_cell = touching.T.tocsr()

    def proof(self, cell: int) -> tuple[np.ndarray, float]:
        """How much room each cell gives this one if it is hidden, and how much room it needs.

        By the duals of its greatest and its least: the room it has is no more than these weights of the cells hidden.
        """
        weights = np.zeros(len(self.up))
        for way in (1.0, -1.0):
            goal = np.zeros(len(self.up))
            goal[cell] = -way
            found = linprog(
                goal[self.at],
                A_eq=self.matrix,
                b_eq=np.zeros(len(self.rows)),
                bounds=np.column_stack([-self.down, self.up])[self.at],
            )
            reduced = goal - self.touching_by_cell @ found.eqlin.marginals
            weights += np.maximum(reduced * self.down, -reduced * self.up)
        weights[weights < NOTHING] = 0
        given = weights[self.system.unpublished].sum()  # nobody publishes these, so they give their room anyway
        weights = np.where(self.system.can_be_hidden, np.minimum(weights, self.reach), 0)
        weights[cell] -= self.reach
        return weights, -given


def _by_sums(system: System) -> csr_array:
    """In a sum no cell is hidden alone: each is at most as hidden as all the others together."""
    sums = system.equations
    rows, columns, signs = [], [], []
    for members in np.split(sums.indices, sums.indptr[1:-1]):
        if system.unpublished[members].any():
            continue
        cells = members[system.can_be_hidden[members]]
        for cell in cells:
            rows.append(np.full(len(cells), len(rows)))
            columns.append(cells)
            signs.append(np.where(cells == cell, -1.0, 1.0))
    shape = (len(rows), len(system.counts))
    if not rows:
        return csr_array(shape)
    return csr_array((np.concatenate(signs), (np.concatenate(rows), np.concatenate(columns))), shape=shape)
