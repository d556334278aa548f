"""Moves: other numbers that the hidden cells might hold, with every shown figure and every sum as it is.

A move is a vector of changes that no equation notices. Where a move changes a cell, nobody can tell from outside which
of the two numbers is true. HiGHS finds moves; those of whole numbers are proof, for people are whole.
"""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, hstack
from scipy.sparse.csgraph import connected_components

from sufficiency.disclosure.system import System

NOTHING = 1e-6


def best_move(
    system: System, movable: np.ndarray, wish: np.ndarray, loss: np.ndarray, reach: int, nodes: int = 0
) -> np.ndarray:
    """The move that wins most: `wish` for each step of a cell (downwards if negative), less `loss` for any step.

    Cells stay at least 1 (zeros are shown), what nobody publishes at least 0; none goes further than `reach`. With
    `nodes` of a search tree to spend the move is of whole numbers; without, it is found faster and may be of halves.
    Where HiGHS finds none, nothing moves.
    """
    at = np.flatnonzero(movable | system.unpublished)
    matrix = system.equations[:, at]
    matrix = matrix[np.diff(matrix.indptr) > 0]
    down = np.minimum(system.counts - system.least, reach)[at]
    found = milp(
        np.append(loss[at] - wish[at], loss[at] + wish[at]),
        constraints=LinearConstraint(hstack([matrix, -matrix]).tocsc(), 0, 0),
        bounds=Bounds(0, np.append(np.full(len(at), reach), down)),
        integrality=np.full(2 * len(at), int(nodes > 0)),
        options={"node_limit": nodes} if nodes else {},
    )
    move = np.zeros(len(movable))
    if found.x is not None:
        move[at] = found.x[: len(at)] - found.x[len(at) :]
    return move


def in_whole_numbers(system: System, move: np.ndarray) -> np.ndarray:
    """The part of a move that is of whole numbers: each piece that hangs together is a move by itself."""
    at = np.flatnonzero(np.abs(move) > NOTHING)
    touched: csr_array = system.equations[:, at]
    piece = connected_components(abs(touched).T @ abs(touched))[1]
    is_broken = np.bincount(piece, weights=np.abs(move[at] - np.round(move[at])) > NOTHING) > 0
    whole = np.zeros(len(move), dtype=int)
    whole[at] = np.where(is_broken[piece], 0, np.round(move[at]))
    return whole
