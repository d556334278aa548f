"""What a fault is, and how a family of faults says which ones it has."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sufficiency.demo.faults.case import Case
from sufficiency.demo.faults.records import Record
from sufficiency.read_yml import read_yml

OWNERS = {
    "care_leaver_contact": "leaving_care_team",
    "care_leaver_advisor": "leaving_care_team",
    "pathway_plan": "leaving_care_team",
    "ssd_care_leavers": "leaving_care_team",
}


@dataclass(frozen=True)
class Kind:
    """A way in which records go wrong: planted by `plant`, which returns the row it spoilt, or None if it cannot."""

    name: str
    caught_by: str
    field: str
    why: str
    plant: Callable[[Case], Record | None]


@dataclass(frozen=True)
class Fault:
    """One planted fault: a row of faults.csv.

    true_value: what the field said before, (blank) for nothing; empty where no cell was overwritten. also: another
    person whose record it touches. consequences: what else finds it, in the words of caught_by.
    """

    fault_id: str
    kind: str
    source: str
    table: str
    key: str
    field: str
    caught_by: str
    owner: str
    why: str
    true_value: str
    also: str
    consequences: str


class Family:
    """The faults of one subject. `caught_by` is a rule's code, contract:<table>.<check>, or quarantine:<table>."""

    def __init__(self) -> None:
        self.kinds: list[Kind] = []

    def fault(self, caught_by: str, field: str) -> Callable:
        """Register a function that plants a fault; its docstring says what went wrong, for faults.csv."""

        def register(plant: Callable[[Case], Record | None]) -> Callable[[Case], Record | None]:
            self.kinds.append(Kind(plant.__name__, caught_by, field, str(plant.__doc__), plant))
            return plant

        return register


def owner_of(table: str) -> str:
    """Whose records they are."""
    return OWNERS.get(table, "placements_team")


def source_of(table: str) -> str:
    """The source a table is read from."""
    return "care_leavers" if table in ("care_leaver_contact", "care_leaver_advisor", "pathway_plan") else "ssd"


@lru_cache
def _consequences() -> dict[str, set[str]]:
    """What each kind makes fail, from consequences.yml."""
    stated: dict[str, set[str]] = defaultdict(set)
    for entry in read_yml(Path(__file__).with_name("consequences.yml").read_text(encoding="utf-8")):
        for kind in entry["kinds"]:
            stated[kind] |= set(entry["makes"])
    return stated


def consequences_of(name: str, caught_by: str) -> str:
    """What else a fault of this kind makes fail, beside what it was planted for, separated by spaces."""
    return " ".join(sorted(_consequences().get(name, set()) - {caught_by}))
