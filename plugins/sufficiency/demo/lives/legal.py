"""Under which law a child is looked after, from the first day to the last."""

import random

from sufficiency.demo.days import Day
from sufficiency.demo.lives.pathway import Pathway

Span = tuple[str, Day, Day]  # code, start, end


def legal_statuses(rng: random.Random, kind: str, path: Pathway, age: int, start: Day) -> list[Span]:
    """The statuses of a period of care, without gap or overlap."""
    end = path.end
    if kind == "unaccompanied":
        return [("V2", start, end)]
    if kind == "remand":
        return [("J1", start, end)]
    changes = _beginning(rng, path, age, start)
    adoption = path.adoption
    if adoption and adoption.placement_order:
        changes.append((adoption.placement_order, "E1"))
        if adoption.reversed:
            changes.append((adoption.reversed, "C2"))
    elif path.way in ("long", "home_later", "guardian", "died") and not adoption:
        changes += _court(rng, path, age, start, changes[-1][1])
    return _spans(changes, end)


def _beginning(rng: random.Random, path: Pathway, age: int, start: Day) -> list[tuple[Day, str]]:
    """Police protection, an emergency order, agreement or an interim order."""
    by_consent = path.adoption is not None and path.adoption.placement_order is None
    if by_consent:
        return [(start, "V2")]
    turn = rng.random()
    if turn < 0.07:
        first = [(start, "L1"), (start + rng.randint(1, 3), rng.choice(("V2", "C1")))]
    elif turn < 0.11:
        first = [(start, "L2"), (start + rng.randint(3, 8), "C1")]
    else:
        agreed = {"home_soon": 0.75, "long": 0.4 if age < 10 else 0.6}.get(path.way, 0.45)
        first = [(start, "V2" if rng.random() < agreed else "C1")]
    if path.adoption and first[-1][1] == "V2":
        first.append((start + rng.randint(14, 90), "C1"))
    return first


def _court(rng: random.Random, path: Pathway, age: int, start: Day, status: str) -> list[tuple[Day, str]]:
    """Proceedings: an interim order within months, a care order at the final hearing."""
    stays_agreed = {"long": 0.05 if age < 10 else 0.25, "home_later": 0.25}.get(path.way, 0.1)
    if status == "V2" and rng.random() < stays_agreed:
        return []
    changes, interim = [], start
    if status == "V2":
        interim = start + rng.randint(30, 200)
        changes.append((interim, "C1"))
    if path.way != "guardian" or rng.random() < 0.3:
        changes.append((interim + int(rng.triangular(120, 420, 190)), "C2"))
    return changes


def _spans(changes: list[tuple[Day, str]], end: Day) -> list[Span]:
    """Changes that would come after the end, or that change nothing, are left out."""
    kept = [changes[0]]
    for day, code in changes[1:]:
        if kept[-1][0] < day < end and code != kept[-1][1]:
            kept.append((day, code))
    ends = [day for day, _ in kept[1:]] + [end]
    return [(code, day, last) for (day, code), last in zip(kept, ends, strict=True)]
