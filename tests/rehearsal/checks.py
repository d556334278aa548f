"""What must be so after the night."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Check:
    what: str
    holds: bool


class Evidence:
    def __init__(self, *found: Any) -> None:
        self.found = found


def checks(e: Evidence) -> Iterator[Check]:
    yield Check("nothing yet", False)
