"""Orders that deprive a child of liberty, made where the child lives in a home or an unregistered setting."""

import random

from sufficiency.demo.days import Day, birthday, day
from sufficiency.demo.world import Life, PeriodOfCare

ALLOWED_IN = frozenset(("K2", "Z12", "Z13"))
CHANCE = 0.16  # of stays of teenagers in such places
RECORDED_SINCE: Day = day(2022, 4, 1)


def deprivations(rng: random.Random, life: Life, period: PeriodOfCare) -> None:
    """One order after another, each inside the stay it is made for."""
    for placement in period.placements:
        if placement.code not in ALLOWED_IN or rng.random() >= CHANCE:
            continue
        start = max(placement.start + rng.randint(3, 60), RECORDED_SINCE, birthday(life.born, 11))
        while placement.end - start > 30 and rng.random() < 0.75:
            end = min(start + rng.randint(28, 120), placement.end - 2)
            life.deprivations.append((start, end))
            start = end + rng.choice((0, 0, 20))
