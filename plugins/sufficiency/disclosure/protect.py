"""Which cells to hide, so that nobody works out a hidden one from all that is shown."""

import numpy as np

from sufficiency.disclosure.least_lost import LeastLost
from sufficiency.disclosure.moves import NOTHING, best_move
from sufficiency.disclosure.seen import Seen
from sufficiency.disclosure.system import System

ROUNDS = 2  # of choosing anew after an attack; then what is still exposed is given company as cheaply as may be
WORTH_A_GLANCE = 0.8  # glance again while half of the exposed cells prove open


def protect(system: System, primary: np.ndarray, reach: int, log=lambda *a:None) -> np.ndarray:
    """The cells to hide: the primary ones, and others for their sake, until each might be `reach` more or less."""
    least_lost = LeastLost(system, system.together(primary))
    for _ in range(ROUNDS):
        hidden = least_lost.choose()
        exposed = _glance(system, hidden, Seen(system, reach), reach)
        log('round', hidden.sum(), exposed.sum(), system.cost[hidden&~primary].sum())
        if not exposed.any():
            return hidden
        least_lost.learn(hidden, exposed, reach)
    return _give_company(system, hidden, reach)


def _give_company(system: System, hidden: np.ndarray, reach: int) -> np.ndarray:
    """Hide more until no cell is exposed: what the cheapest moves of the exposed cells touch."""
    seen = Seen(system, reach)
    worth = float(np.median(system.cost[~system.unpublished]))
    while (exposed := _glance(system, hidden, seen, reach)).any():
        worth *= 3  # what hiding more may cost, for each that is exposed
        loss = np.where(hidden | system.unpublished, 0.01, system.cost)
        move = best_move(system, system.can_be_hidden, worth * seen.wish(exposed), loss, reach)
        seen.add(move)
        hidden = system.together(hidden | (np.abs(move) > NOTHING))
    return hidden


def _glance(system: System, hidden: np.ndarray, seen: Seen, reach: int) -> np.ndarray:
    """Try moves on all exposed cells at once, as long as that gets on; which are exposed still."""
    exposed = seen.exposed(hidden)
    while exposed.any():
        before = exposed.sum()
        seen.add(best_move(system, hidden, seen.wish(exposed), np.full(len(hidden), 0.01), reach))
        exposed = seen.exposed(hidden)
        if exposed.sum() > WORTH_A_GLANCE * before:
            break
    return exposed
