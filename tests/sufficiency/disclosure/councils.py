"""Made-up councils: children with attributes, indicators defined by them, and every table that could be published."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from sufficiency.disclosure.figure import MODULUS, Figure

Conditions = frozenset[tuple[str, str]]  # such as {(sex, F), (placement, foster)}
EVERYBODY: Conditions = frozenset()


@dataclass(frozen=True)
class Indicator:
    """A count of those who meet the conditions, or the percentage of those who meet the base's."""

    indicator_id: str
    counted: Conditions
    base: Conditions | None = None
    lines: tuple[tuple[str, Conditions], ...] = ()  # such as the reasons for a move, each a percentage of its own


@dataclass
class Council:
    """How its children can be told apart, what is published of them, and the children, year by year."""

    values: dict[str, list[str]]
    indicators: list[Indicator]
    breakdowns: list[str]
    pairs: list[tuple[str, str]]
    years: dict[tuple, list[dict[str, str]]] = field(default_factory=dict)
    vintages: dict[tuple, list[dict[str, str]]] = field(default_factory=dict)

    @cached_property
    def releases(self) -> dict[tuple, list[Figure]]:
        """The figures of each year, and the totals as they were submitted, before some records were put right."""
        return {
            year: [*self._figures("live", children), *self._totals("as_submitted", self.vintages[year])]
            for year, children in self.years.items()
        }

    @property
    def contained(self) -> list[tuple[tuple[tuple[str, str], ...], tuple[str, str]]]:
        """Which counts and bases are some of which others, by their conditions."""
        counts = [
            ((indicator.indicator_id, role), conditions)
            for indicator in self.indicators
            for role, conditions in (("numerator", indicator.counted), ("denominator", indicator.base))
            if conditions is not None
        ]
        return [((inner,), outer) for inner, more in counts for outer, fewer in counts if more > fewer > EVERYBODY]

    def _figures(self, vintage: str, children: list[dict[str, str]]) -> Iterator[Figure]:
        yield from self._totals(vintage, children)
        for indicator in self.indicators:
            for by in [*((one,) for one in self.breakdowns), *self.pairs]:
                groups = {tuple(child[attribute] for attribute in by) for child in children}
                for group in sorted(groups):
                    among = [child for child in children if tuple(child[attribute] for attribute in by) == group]
                    figure = _figure(indicator, vintage, ", ".join(by), ", ".join(group), indicator.counted, among)
                    if figure.numerator_members + figure.denominator_members:
                        yield figure

    def _totals(self, vintage: str, children: list[dict[str, str]]) -> Iterator[Figure]:
        for indicator in self.indicators:
            yield _figure(indicator, vintage, "total", "all", indicator.counted, children)
            for line, counted in indicator.lines:
                yield _figure(indicator, vintage, "reason", line, counted, children)


def _figure(
    indicator: Indicator, vintage: str, breakdown: str, value: str, counted: Conditions, among: list[dict[str, str]]
) -> Figure:
    base = [child for child in among if indicator.base is not None and indicator.base <= child.items()]
    meet = [child for child in among if counted <= child.items()]
    return Figure(
        indicator_id=indicator.indicator_id,
        measure="count" if indicator.base is None else "percent",
        breakdown=breakdown,
        breakdown_value=value,
        vintage=vintage,
        is_of_people=True,
        numerator_members=len(meet),
        denominator_members=len(base),
        numerator_set=_set(meet),
        denominator_set=_set(base),
    )


def _set(children: list[dict[str, str]]) -> int:
    return sum(int(child["hash"]) for child in children) % MODULUS


def made_up_council(seed: int) -> Council:
    """A council of 20 to 3,000 children, with two years of figures."""
    chance = random.Random(seed)
    values = {f"group {n}": [f"{n}{letter}" for letter in "abcdef"[: chance.randint(2, 5)]] for n in range(2)}
    values |= {"placement": ["foster", "home", "kin", "other"], "place": ["inside", "outside", "not known"]}
    values |= {"activity": ["employed", "not employed", "not known"], "far": ["yes", "no"], "checked": ["yes", "no"]}
    weights = {name: [chance.random() ** 3 + 0.02 for _ in listed] for name, listed in values.items()}
    breakdowns = ["group 0", "placement", "group 1"][: chance.randint(2, 3)]
    council = Council(
        values=values,
        indicators=_indicators(values),
        breakdowns=breakdowns,
        pairs=chance.sample(list(combinations(breakdowns, 2)), k=1),
    )
    size = round(20 * 150 ** chance.random())
    for year in (("2024/25", "2025-03-31"), ("2025/26", "2026-03-31")):
        children = [_child(chance, values, weights) for _ in range(size)]
        council.years[year] = children
        # a few records were put right after the return went in
        council.vintages[year] = [
            child if chance.random() > 0.01 else child | _child(chance, values, weights) | {"hash": child["hash"]}
            for child in children
        ]
    return council


def _child(chance: random.Random, values: dict[str, list[str]], weights: dict[str, list[float]]) -> dict[str, str]:
    child = {name: chance.choices(listed, weights[name])[0] for name, listed in values.items()}
    return child | {"hash": str(chance.randrange(MODULUS))}


def _indicators(values: dict[str, list[str]]) -> list[Indicator]:
    def share(indicator_id: str, *conditions: tuple[str, str], base: Conditions = EVERYBODY) -> Indicator:
        return Indicator(indicator_id, base | frozenset(conditions), base)

    foster = frozenset({("placement", "foster")})
    return [
        Indicator("looked after", EVERYBODY),
        *(share(f"in {placement}", ("placement", placement)) for placement in values["placement"]),
        *(share(activity, ("activity", activity)) for activity in values["activity"]),
        share("far", ("far", "yes")),
        share("far and outside", ("far", "yes"), ("place", "outside")),
        share("far and inside", ("far", "yes"), ("place", "inside")),
        share("far, who knows where", ("far", "yes"), ("place", "not known")),
        share("checked", ("checked", "yes")),
        share("checked in foster care", ("checked", "yes"), base=foster),
        share("not checked in foster care", ("checked", "no"), base=foster),
        Indicator(
            "place",
            frozenset({("place", "inside")}),
            EVERYBODY,
            tuple((value, frozenset({("place", value)})) for value in values["place"]),
        ),
    ]
