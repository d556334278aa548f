"""Sums between indicators that hold in every year: employed + not employed + not known = all care leavers.

Nobody lists them: names whose numbers over all years add up hold the same people in every year, and a sum that holds in
every year is taken for a law. What is so by chance is protected as well: that hides a little more, never less.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np

from sufficiency.disclosure.equations import Law
from sufficiency.disclosure.figure import MODULUS
from sufficiency.disclosure.same_people import SamePeople

Sum = tuple[int, tuple[int, ...]]  # a whole and its parts, by their numbers


def laws(same: SamePeople, groups: Collection[str]) -> list[Law]:
    """(whole, parts) that hold in every year, of two or three parts, and of four parts of one base.

    They are looked for among totals and lines, not among `groups`: what holds in all is then asked of each group.
    """
    by_number = {}
    counted_out_of: dict[int, set[int]] = defaultdict(set)
    for name in sorted(same.numbers):
        if name.breakdown not in groups:
            number = same.numbers[name]
            by_number.setdefault(number, name)
            base = same.numbers.get(name._replace(role="denominator"))
            if name.role == "numerator" and base is not None:
                counted_out_of[base].add(number)
    found = set(_twos_and_threes(sorted(by_number)))
    for base, parts in counted_out_of.items():
        if base in by_number:
            found |= set(_fours(base, sorted(parts - {base})))
    return [(by_number[whole], tuple(by_number[part] for part in parts)) for whole, parts in sorted(found)]


def _twos_and_threes(numbers: Sequence[int]) -> Iterator[Sum]:
    """Numbers that are the sum of two or of three others; looked up in one table of the sums of all twos."""
    values = np.array(numbers, dtype=np.int64)
    one, other = np.triu_indices(len(values), 1)
    sums = (values[one] + values[other]) % MODULUS
    order = np.argsort(sums, kind="stable")
    sums = sums[order]

    def twos_of(targets: np.ndarray) -> Iterable[tuple[int, int, int]]:
        begin, end = np.searchsorted(sums, targets, "left"), np.searchsorted(sums, targets, "right")
        for target in np.flatnonzero(end > begin):
            for at in order[begin[target] : end[target]]:
                yield int(target), int(one[at]), int(other[at])

    for whole, first, second in twos_of(values):
        if whole not in (first, second):
            yield numbers[whole], (numbers[first], numbers[second])
    for whole, number in enumerate(numbers):
        for first, second, third in twos_of((number - values) % MODULUS):
            # in order, so that each is found once
            if first < second and whole not in (first, second, third):
                yield number, (numbers[first], numbers[second], numbers[third])


def _fours(base: int, parts: Sequence[int]) -> Iterator[Sum]:
    """Four of the parts that make the base."""
    twos: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for two in combinations(parts, 2):
        twos[sum(two) % MODULUS].append(two)
    for two in combinations(parts, 2):
        for rest in twos.get((base - sum(two)) % MODULUS, ()):
            if two[1] < rest[0]:
                yield base, (*two, *rest)
