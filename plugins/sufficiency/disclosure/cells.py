"""From figures to cells: figures that count the same people are one cell, shown or hidden once."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from sufficiency.disclosure.figure import MODULUS, Figure, Name
from sufficiency.disclosure.same_people import SamePeople
from sufficiency.disclosure.settings import TOTALS

# What a reader misses most. A total stands in every chart; a pair of breakdowns is looked up once.
WORTH = {"total": 50, "breakdown": 5, "pair": 1}


@dataclass
class Cells:
    """The cells of a release, and under which names each is published."""

    counts: list[int] = field(default_factory=list)
    sets: list[int | None] = field(default_factory=list)
    cost: list[float] = field(default_factory=list)
    named: dict[Name, int] = field(default_factory=dict)

    @classmethod
    def of(cls, figures: Iterable[Figure], same: SamePeople) -> "Cells":
        """Every count of people in the figures, each once however often it is published."""
        cells = cls()
        known: dict[tuple, int] = {}
        for figure in figures:
            if not figure.is_of_people:
                continue
            for role, count, members in figure.roles:
                name = figure.name(role)
                key = name if members is None else (members, same.one_name(name))
                at = known.setdefault(key, len(cells.counts))
                if at == len(cells.counts):
                    cells.counts.append(count)
                    cells.sets.append(members)
                    cells.cost.append(0.0)
                cells.named[name] = at
                cells.cost[at] += worth(figure.breakdown) * (1 + math.log1p(count))
        return cells

    def hidden_with(self) -> list[tuple[int, int]]:
        """(one, other): where one is hidden, the other is.

        A figure hidden in one vintage is hidden in all. Where a base is hidden, no percentage of it is shown, so what
        they count is hidden too.
        """
        first: dict[Name, int] = {}
        pairs = set()
        for name, at in self.named.items():
            twin = first.setdefault(name._replace(vintage=""), at)
            pairs |= {(at, twin), (twin, at)}
            counted = self.named.get(name._replace(role="numerator"))
            if name.role == "denominator" and counted is not None:
                pairs.add((at, counted))
        return sorted((one, other) for one, other in pairs if one != other and self.counts[other] > 0)

    def adds_up(self, whole: int, parts: Iterable[int]) -> bool:
        """Whether the parts hold just the people of the whole, each once."""
        parts = list(parts)
        if sum(self.counts[part] for part in parts) != self.counts[whole]:
            return False
        sets = [self.sets[part] for part in parts]
        if self.sets[whole] is None or None in sets:
            return True  # no members to compare: equal sums are taken for a law
        return sum(sets) % MODULUS == self.sets[whole] % MODULUS


def worth(breakdown: str) -> int:
    """How much a reader loses when a figure of this kind is hidden."""
    if breakdown in TOTALS:
        return WORTH["total"]
    if ", " in breakdown:
        return WORTH["pair"]
    return WORTH["breakdown"]
