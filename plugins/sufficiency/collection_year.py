"""The collection year of the SSDA903 return: 1 April to 31 March, written 2025/26."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from sufficiency.errors import SufficiencyError

SUPPORTED = ("2024/25", "2025/26", "2026/27")


@dataclass(frozen=True, order=True)
class CollectionYear:
    """A collection year by the calendar year it starts in.

    `str()` gives 2025/26; `folder` gives 2025-26, for places where a slash cannot stand.
    """

    starts_in: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read 2025/26 or 2025-26; anything else is refused with a sentence."""
        match = re.fullmatch(r"(\d{4})[/-](\d{2})", str(text).strip())
        if not match or (int(match[1]) + 1) % 100 != int(match[2]):
            raise SufficiencyError(f"'{text}' is not a collection year: write it as 2025/26.")
        return cls(int(match[1]))

    @classmethod
    def of(cls, day: date) -> Self:
        """The collection year a day lies in."""
        return cls(day.year if day >= date(day.year, 4, 1) else day.year - 1)

    def __str__(self) -> str:
        return f"{self.starts_in}/{(self.starts_in + 1) % 100:02d}"

    @property
    def folder(self) -> str:
        """The year as a folder name: 2025-26."""
        return str(self).replace("/", "-")

    @property
    def start(self) -> date:
        """1 April."""
        return date(self.starts_in, 4, 1)

    @property
    def end(self) -> date:
        """31 March."""
        return date(self.starts_in + 1, 3, 31)

    @property
    def previous(self) -> "CollectionYear":
        """The collection year before."""
        return CollectionYear(self.starts_in - 1)


def supported_year(text: str) -> CollectionYear:
    """The collection year, if the return and its rules are known for it."""
    year = CollectionYear.parse(text)
    if str(year) not in SUPPORTED:
        raise SufficiencyError(f"Collection year {year} is not supported: choose one of {', '.join(SUPPORTED)}.")
    return year


def open_years(night: date) -> list[CollectionYear]:
    """The years a council works on at once: the one before the night's, and the night's own."""
    current = CollectionYear.of(night)
    return [current.previous, current]
