"""Sums between indicators that hold in every year: employed + not employed + not known = all care leavers.

Nobody lists them: names whose numbers over all years add up hold the same people in every year, and a sum that holds in
every year is taken for a law. What is so by chance is protected as well: that hides a little more, never less.
"""

from collections.abc import Collection, Iterator
from itertools import combinations

from sufficiency.disclosure.equations import Law
from sufficiency.disclosure.figure import MODULUS
from sufficiency.disclosure.same_people import SamePeople

MOST_NAMES = 400  # threes among them are looked up in a table of twos: 80,000 entries


def laws(same: SamePeople, groups: Collection[str]) -> list[Law]:
    """(whole, parts) that hold in every year, of two or three parts, and of four parts of a base.

    They are looked for among totals and lines, not among `groups`: what holds in all is then asked of each group.
    """
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
    bases = {same.numbers[name] for name in same.numbers if name.role == "denominator"}.intersection(values)
    for total in sorted(bases):
        found += [(total, four) for four in _fours(total, twos)]
    return [(by_number[whole], tuple(by_number[part] for part in parts)) for whole, parts in found]


def _fours(total: int, twos: dict[int, tuple[int, int]]) -> Iterator[tuple[int, ...]]:
    """Two twos that make the total: each found once, by its least part."""
    for number, two in twos.items():
        other = twos.get((total - number) % MODULUS)
        if other and min(two) < min(other) and len({*two, *other, total}) == 5:
            yield (*two, *other)
