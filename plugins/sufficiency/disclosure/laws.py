"""Sums between indicators that hold in every year: employed + not employed + not known = all care leavers.

Nobody lists them: names whose numbers over all years add up hold the same people in every year, and a sum that holds in
every year is taken for a law. What is so by chance is protected as well: that hides a little more, never less.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import chain, combinations

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
    twos: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for two in combinations(values, 2):
        twos[sum(two) % MODULUS].append(two)
    bases = {number for name, number in same.numbers.items() if name.role == "denominator"}
    found = set()
    for total in values:
        found |= {(total, parts) for parts in twos.get(total, ()) if total not in parts}
        found |= {(total, parts) for one in values for parts in _and_two(twos, total, (one,))}
        if total in bases:
            found |= {(total, parts) for two in chain(*twos.values()) for parts in _and_two(twos, total, two)}
    return [(by_number[whole], tuple(by_number[part] for part in parts)) for whole, parts in sorted(found)]


def _and_two(twos: Mapping[int, list[tuple[int, ...]]], total: int, some: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """Some parts and two more that make the total, all of them different; in order, so that each is found once."""
    for two in twos.get((total - sum(some)) % MODULUS, ()):
        if max(some) < two[0] and total not in (*some, *two):
            yield (*some, *two)
