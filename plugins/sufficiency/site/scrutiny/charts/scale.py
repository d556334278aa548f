"""Where things stand on a chart: ends and ticks of an axis, and labels that do not lie upon each other."""

import math
from collections.abc import Sequence


def ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Round values from at or below the least to at or above the most, in steps of 1, 2 or 5."""
    span = (high - low) or abs(high) or most
    step = 10 ** math.floor(math.log10(span / most))
    step *= next(times for times in (1, 2, 5, 10) if span / (step * times) <= most)
    first, last = math.floor(low / step), math.ceil(high / step)
    last = max(last, first + 1)
    return [round(place * step, 10) for place in range(first, last + 1)]


def apart(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """The places moved as little as it takes to stand a gap apart between low and high; their order stays."""
    order = sorted(range(len(places)), key=lambda index: places[index])
    moved = list(places)
    floor = low
    for index in order:
        moved[index] = max(places[index], floor)
        floor = moved[index] + gap
    ceiling = high
    for index in reversed(order):
        moved[index] = min(moved[index], ceiling)
        ceiling = moved[index] - gap
    return moved
