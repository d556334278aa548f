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
    """One figure of a release. A set is the sum of its members' hashes; none where the members are not known."""

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

    def name(self, role: str) -> Name:
        """The name of the people counted, or of those they are counted out of."""
        return Name(self.indicator_id, self.vintage, role, self.breakdown, self.breakdown_value)

    @property
    def roles(self) -> Iterator[tuple[str, int, int | None]]:
        """Whose numbers can be read off the figure: a percentage beside its base gives its count away."""
        if self.measure in ("count", "percent", "rate"):
            yield "numerator", self.numerator_members, self.numerator_set
        if self.measure not in ("count", "rate"):
            yield "denominator", self.denominator_members, self.denominator_set

    def rule(self, settings: Settings) -> str | None:
        """Why the figure itself must be hidden, if it must."""
        if not self.is_of_people:
            return None
        counts = {role: count for role, count, _ in self.roles}
        if settings.is_small(counts.get("numerator", 0)):
            return "primary"
        if settings.is_small(counts.get("denominator", 0)):
            return "small base"
        if self.measure == "percent" and settings.complement == "hidden":
            return "primary" if settings.is_small(counts["denominator"] - counts["numerator"]) else None
        return None
