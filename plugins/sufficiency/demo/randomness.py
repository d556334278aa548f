"""Repeatable randomness: every child has a stream of its own, so no life depends on another's."""

import random
from itertools import accumulate


class Weights:
    """A choice with weights that need not sum to anything."""

    def __init__(self, weights: dict) -> None:
        self.values = tuple(weights)
        self.cumulative = tuple(accumulate(weights.values()))

    def pick(self, rng: random.Random):
        """One of the values."""
        return rng.choices(self.values, cum_weights=self.cumulative)[0]


def stream(seed: int, *names: object) -> random.Random:
    """The stream of this name under this seed."""
    return random.Random(":".join(map(str, (seed, *names))))


def spell(rng: random.Random, mean: float, least: int = 1) -> int:
    """Days until something happens that may happen on any day."""
    return least + int(rng.expovariate(1 / mean))
