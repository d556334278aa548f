"""What the policy `suppression` decides of the figures that are public."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

TOTALS = ("total", "number")


@dataclass(frozen=True)
class Settings:
    """Counts from `low` to `high` are hidden, and whatever else it takes that nobody works them out.

    What is public at all is decided before (macro is_public); `breakdowns` are the groups of people among it.
    """

    low: int = 1
    high: int = 5
    secondary: str = "joint"
    possible_values: int = 2  # a hidden count might be this many numbers at least, for all that is published
    complement: str = "shown"  # hidden: nor may the rest of a percentage be 1 to 5
    breakdowns: tuple[str, ...] = ()

    @classmethod
    def of(cls, policy: Mapping[str, Any]) -> "Settings":
        """The settings of `policies: suppression` in authority.yml."""
        known = {name: policy[name] for name in cls.__dataclass_fields__ if name in policy}
        return cls(**{name: tuple(value) if isinstance(value, list) else value for name, value in known.items()})

    @property
    def reach(self) -> int:
        """How far a hidden count must be able to be from itself."""
        return self.possible_values - 1

    def is_small(self, count: int) -> bool:
        """Whether so many people are too few to be shown; nobody at all is no secret."""
        return self.low <= count <= self.high
