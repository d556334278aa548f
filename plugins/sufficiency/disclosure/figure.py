"""A figure as disclosure control sees it: who is counted, out of whom, and what it would tell of them."""

from collections.abc import Iterator
from typing import NamedTuple

from sufficiency.disclosure.settings import Settings

MODULUS = (1 << 61) - 1  # sets are sums of their members' hashes modulo this prime, so that what adds up adds up


class Name(NamedTuple):
    """Which people of a figure: those counted, or those they are counted out of."""

    indicator_id: str
    vintage: str
    role: str  # numerator or denominator
    breakdown: str
    value: str


class Figure(NamedTuple):
    """One figure of a release. A set is the sum of its members' hashes; none where the members are not known.

    Members need not be people: six incidents may be of one child. How many people they are of is told beside it.
    """

    indicator_id: str
    measure: str
    breakdown: str
    breakdown_value: str
    vintage: str
    is_of_people: bool
    numerator_members: int
    denominator_members: int
    numerator_set: int | None
    denominator_set: int | None
    numerator_people: int | None = None
    denominator_people: int | None = None

    def name(self, role: str) -> Name:
        """The name of the people counted, or of those they are counted out of."""
        return Name(self.indicator_id, self.vintage, role, self.breakdown, self.breakdown_value)

    @property
    def roles(self) -> Iterator[tuple[str, int, int | None]]:
        """Whose numbers can be read off the figure: a percentage beside its base gives its count away.

        A mean, a cost or a median tells of those it is taken over, whatever it is that is counted.
        """
        if self.measure in ("count", "rate", "percent"):
            yield "numerator", self.numerator_members, self.numerator_set
        if self.measure == "percent":
            yield "denominator", self.denominator_members, self.denominator_set
        elif self.measure not in ("count", "rate"):
            if self.denominator_members:
                yield "denominator", self.denominator_members, self.denominator_set
            else:
                yield "numerator", self.numerator_members, self.numerator_set

    @property
    def names(self) -> dict[Name, int]:
        """How many people each of its names counts."""
        return {self.name(role): count for role, count, _ in self.roles}

    def rule(self, settings: Settings) -> str | None:
        """Why the figure itself must be hidden, if it must."""
        if not self.is_of_people:
            return None
        is_small = {role: self.is_small(role, count, settings) for role, count, _ in self.roles}
        is_count = self.measure in ("count", "rate", "percent")
        if (is_count and is_small["numerator"]) or self.has_small_rest(settings):
            return "primary"
        return "small base" if any(is_small.values()) else None

    def is_small(self, role: str, count: int, settings: Settings) -> bool:
        """Whether a number tells of too few people, be it that each of them is counted often."""
        people = self.numerator_people if role == "numerator" else self.denominator_people
        return settings.is_small(count) or (people is not None and settings.is_small(people))

    def has_small_rest(self, settings: Settings) -> bool:
        """Whether the people of its base who are not counted are too few, where the policy asks that they be hidden."""
        is_asked = settings.complement == "hidden" and self.measure == "percent"
        return is_asked and settings.is_small(self.denominator_members - self.numerator_members)
