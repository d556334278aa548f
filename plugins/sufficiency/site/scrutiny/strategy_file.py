"""strategy.yml, read and checked: the actions of the sufficiency strategy, written and kept by people."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from sufficiency.errors import SufficiencyError
from sufficiency.read_yml import read_yml

PRIORITIES = ("3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6")
STATUSES = ("not started", "on track", "at risk", "late", "done", "stopped")
NEEDED = ("key", "priority", "text", "owner", "start", "due", "status")
KNOWN = (*NEEDED, "replanned", "evidence", "indicators", "boards")
OF_REPLANNING = ("was", "decided", "why")


@dataclass(frozen=True)
class Replanned:
    """A due date that was given up: what it was, when that was decided, and why."""

    was: date
    decided: date
    why: str


@dataclass(frozen=True)
class Action:
    """One action. due: as now planned; replanned: the dates before it, oldest first."""

    key: str
    priority: str
    text: str
    owner: str
    start: date
    due: date
    status: str
    replanned: tuple[Replanned, ...] = ()
    evidence: str = ""
    indicators: tuple[str, ...] = ()
    boards: tuple[str, ...] = ()

    def is_overdue(self, day: date) -> bool:
        """Whether it should have been done by then and nobody says that it is."""
        return self.due < day and self.status not in ("done", "stopped")


def read_strategy(path: Path, indicators: Collection[str]) -> list[Action] | None:
    """The actions in the file's order; None where there is no file. indicators: the ids that an action may name.

    Raises SufficiencyError naming the action and what is wrong with it.
    """
    if not path.is_file():
        return None
    try:
        raw = read_yml(path.read_text(encoding="utf-8")) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as fault:
        raise SufficiencyError(f"{path.name} cannot be read as YAML: {str(fault).splitlines()[0]}.") from fault
    if not isinstance(raw, dict) or not isinstance(raw.get("actions"), list) or set(raw) != {"actions"}:
        raise SufficiencyError(f"{path.name} must begin with 'actions:' and list them: each begins with '- key: …'.")
    actions = [_action(entry, place, path.name) for place, entry in enumerate(raw["actions"], 1)]
    for action in actions:
        where = f"{path.name}, action {action.key}"
        if [other.key for other in actions].count(action.key) > 1:
            raise SufficiencyError(f"{where} stands there twice: give each its own key.")
        if unknown := [name for name in action.indicators if name not in indicators]:
            raise SufficiencyError(f"{where} names an indicator '{unknown[0]}' that the catalogue does not know.")
    return actions


def _action(entry: Any, place: int, name: str) -> Action:
    where = f"{name}, action {place}"
    if not isinstance(entry, dict):
        raise SufficiencyError(f"{where} must be 'key: value' lines: {', '.join(KNOWN)}.")
    if entry.get("key"):
        where = f"{name}, action {entry['key']}"
    if unknown := [str(key) for key in entry if key not in KNOWN]:
        raise SufficiencyError(f"{where} has an unknown line '{unknown[0]}'. Known: {', '.join(KNOWN)}.")
    if missing := [key for key in NEEDED if not _text(entry.get(key))]:
        raise SufficiencyError(f"{where} lacks {', '.join(missing)}.")
    action = Action(
        key=_text(entry["key"]),
        priority=_one_of(_text(entry["priority"]), PRIORITIES, f"{where}: priority"),
        text=_text(entry["text"]),
        owner=_text(entry["owner"]),
        start=_date(entry["start"], f"{where}: start"),
        due=_date(entry["due"], f"{where}: due"),
        status=_one_of(_text(entry["status"]), STATUSES, f"{where}: status"),
        replanned=tuple(_replanned(each, where) for each in _list(entry.get("replanned"), f"{where}: replanned")),
        evidence=_text(entry.get("evidence")),
        indicators=tuple(_text(each) for each in _list(entry.get("indicators"), f"{where}: indicators")),
        boards=tuple(_text(each) for each in _list(entry.get("boards"), f"{where}: boards")),
    )
    _in_order(action, where)
    return action


def _in_order(action: Action, where: str) -> None:
    if action.due < action.start:
        raise SufficiencyError(f"{where} is due on {action.due}, before it starts on {action.start}.")
    if action.status == "done" and not action.evidence:
        raise SufficiencyError(f"{where} is done, and needs evidence: say in a sentence what shows it.")
    decided = [each.decided for each in action.replanned]
    if decided != sorted(decided):
        raise SufficiencyError(f"{where}: the re-planned dates are not in order: the oldest decision comes first.")


def _replanned(entry: Any, where: str) -> Replanned:
    where = f"{where}: replanned"
    if not isinstance(entry, dict) or set(entry) != set(OF_REPLANNING):
        raise SufficiencyError(f"{where} needs {', '.join(OF_REPLANNING)}, as {{was: 2025-09-30, decided: …, why: …}}.")
    return Replanned(
        was=_date(entry["was"], f"{where}, was"),
        decided=_date(entry["decided"], f"{where}, decided"),
        why=_text(entry["why"]),
    )


def _text(value: Any) -> str:
    return " ".join(str(value).split()) if value is not None else ""


def _list(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list | None):
        raise SufficiencyError(f"{where} is '{value}', and must be a list, as [C03, C10].")
    return value or []


def _one_of(value: str, known: Collection[str], where: str) -> str:
    if value not in known:
        raise SufficiencyError(f"{where} is '{value}': write one of {', '.join(known)}.")
    return value


def _date(value: Any, where: str) -> date:
    if type(value) is not date:
        raise SufficiencyError(f"{where} is '{value}': write a date as 2026-03-31.")
    return value
