"""Children who arrive alone and seek asylum: their immigration status."""

import random

from sufficiency.demo.days import birthday
from sufficiency.demo.world import Life

UNACCOMPANIED_CHILD = "Unaccompanied Asylum Seeking Child"
GROWN_UP = ("Refugee Status", "Refugee Status", "ILR", "Adult Asylum Seeker")


def immigration(rng: random.Random, life: Life) -> None:
    """The status runs to the 18th birthday, and says so from its first day; then comes another."""
    start = life.periods[0].start
    eighteen = birthday(life.born, 18)
    if life.periods[0].end_reason == "E15":
        life.immigration.append((start, life.periods[0].end, UNACCOMPANIED_CHILD))
        return
    life.immigration.append((start, eighteen, UNACCOMPANIED_CHILD))
    life.immigration.append((eighteen, None, rng.choice(GROWN_UP)))
