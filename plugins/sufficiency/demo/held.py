"""Stays as carers and the ledger know them: a hospital night does not give up the bed."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sufficiency.demo.place import Place
from sufficiency.demo.world import PlacementStay


@dataclass(frozen=True)
class Held:
    """A place kept for a child from start until (not on) end, absences included."""

    person_id: str
    placement_id: str
    place: Place
    place_code: str
    start: date
    end: date
    is_uasc: bool


def held_places(stays: list[PlacementStay]) -> list[Held]:
    """Fold absences into the stay before them; short breaks, which take no place of their own, are left out.

    Days that the sources do not hold yet make no difference: every stay is whole, its true end included.
    """
    by_person: dict[str, list[PlacementStay]] = defaultdict(list)
    for stay in stays:
        if not stay.is_short_break:
            by_person[stay.person_id].append(stay)
    held = []
    for person_id in sorted(by_person):
        open_stay: PlacementStay | None = None
        end = date.min
        for stay in sorted(by_person[person_id], key=lambda stay: (stay.start, stay.end)):
            if open_stay and stay.start == end and (stay.is_absence or _same_place(open_stay, stay)):
                end = stay.end
                continue
            if open_stay:
                held.append(_held(open_stay, end))
            open_stay, end = (None, end) if stay.is_absence else (stay, stay.end)
        if open_stay:
            held.append(_held(open_stay, end))
    return sorted(held, key=lambda one: (one.start, one.person_id, one.placement_id))


def _same_place(before: PlacementStay, after: PlacementStay) -> bool:
    return (before.place.place_key, before.place_code) == (after.place.place_key, after.place_code)


def _held(stay: PlacementStay, end: date) -> Held:
    return Held(stay.person_id, stay.placement_id, stay.place, stay.place_code, stay.start, end, stay.is_uasc)
