"""Sums between indicators that hold in every year: employed + not employed + not known = all care leavers.

Nobody lists them: names whose numbers over all years add up hold the same people in every year, and a sum that holds in
every year is taken for a law. What is so by chance is protected as well: that hides a little more, never less.
"""

from collections.abc import Collection
from itertools import combinations

from sufficiency.disclosure.equations import Law
from sufficiency.disclosure.figure import MODULUS
from sufficiency.disclosure.same_people import SamePeople

MOST_NAMES = 400  # threes among them are looked up in a table of twos: 80,000 entries


def laws(same: SamePeople, groups: Collection[str]) -> list[Law]:
    """(whole, parts) of two or three parts that hold in every year; of totals and lines, not of `groups`."""
    by_number = {}
    for name in sorted(same.numbers):
        if name.breakdown not in groups:
            by_number.setdefault(same.numbers[name], name)
    values = sorted(by_number)[:MOST_NAMES]
    twos: dict[int, tuple[int, int]] = {}
    for one, other in combinations(values, 2):
        twos.setdefault((one + other) % MODULUS, (one, other))
    found = [(total, twos[total]) for total in values if total in twos]
    for total in values:
        for one in values:
            two = twos.get((total - one) % MODULUS)
            if two and one < min(two) and total not in (one, *two):
                found.append((total, (one, *two)))
    return [(by_number[whole], tuple(by_number[part] for part in parts)) for whole, parts in found]
