"""Which cells to hide, so that nobody works out a hidden one from all that is shown."""

import numpy as np

from sufficiency.disclosure.least_lost import LeastLost
from sufficiency.disclosure.moves import NOTHING, best_move, in_whole_numbers
from sufficiency.disclosure.seen import Seen
from sufficiency.disclosure.system import System

ROUNDS = 6  # of choosing anew after an attack; then whatever is exposed is given company as cheaply as may be
FEW = 12  # so many exposed cells are each worth a proof; of more, one move at a time makes nearly as good an end
DEARER = 3  # times what hiding more may cost, for each that is exposed, with each round; a release that no move opens
# by the time that one cell would be worth all figures is hidden whole, and never shown half safe
FAR = (
    4  # times as far as it must, a cell may go for the sake of another: two parts that grow make their whole grow twice
)
NODES = 200  # of the search tree for a move of whole numbers; not seconds: a slow machine hides the same as a fast one
SLIGHT = 0.01  # moves cost nothing where all is hidden, but small ones are whole more often than large
WORTH_A_GLANCE = 0.8  # glance again while a fifth of the exposed cells prove open


def protect(system: System, primary: np.ndarray, reach: int) -> np.ndarray:
    """The cells to hide: the primary ones, and others for their sake, until each might be `reach` more or less."""
    least_lost = LeastLost(system, system.together(primary))
    hidden = least_lost.choose()
    for _ in range(ROUNDS):
        exposed = _glance(system, hidden, Seen(system, reach), reach)
        if not exposed.any():
            return hidden
        if exposed.sum() > FEW:
            break
        least_lost.learn(hidden, exposed, reach)
        hidden = least_lost.choose()
    return _give_company(system, hidden, reach)


def _give_company(system: System, hidden: np.ndarray, reach: int) -> np.ndarray:
    """Hide more until no cell is exposed: what the cheapest moves of the exposed cells touch.

    A move of halves proves nothing, and more hiding seldom mends it: where one touches an exposed cell, a move of whole
    numbers is looked for.
    """
    seen = Seen(system, reach)
    published = system.cost[~system.unpublished]
    worth, all_of_it = float(np.median(published)), float(published.sum())
    while worth < all_of_it:
        exposed = _glance(system, hidden, seen, reach)
        if not exposed.any():
            return hidden
        worth *= DEARER
        loss = np.where(hidden | system.unpublished, SLIGHT, system.cost)
        wish = worth * seen.wish(exposed)
        move = best_move(system, system.can_be_hidden, wish, loss, reach)
        if (in_whole_numbers(system, move) == 0)[exposed & (np.abs(move) > NOTHING)].any():
            move = best_move(system, system.can_be_hidden, wish, loss, FAR * reach, NODES)
        seen.add(move)
        hidden = system.together(hidden | (np.abs(move) > NOTHING))
    return system.can_be_hidden


def _glance(system: System, hidden: np.ndarray, seen: Seen, reach: int) -> np.ndarray:
    """Try moves on all exposed cells at once, as long as that gets on; which are exposed still."""
    exposed = seen.exposed(hidden)
    while exposed.any():
        before = exposed.sum()
        seen.add(best_move(system, hidden, seen.wish(exposed), np.full(len(hidden), SLIGHT), reach))
        exposed = seen.exposed(hidden)
        if exposed.sum() > WORTH_A_GLANCE * before:
            break
    return exposed
