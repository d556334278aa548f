"""Where a child lives while in care: settings, moves, steadier carers, absences.

Settings are how people speak (relatives, in-house carers, agency, home …); a place code follows from setting and time.
"""

import random
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sufficiency.demo.days import Day, age_on, as_date, birthday
from sufficiency.demo.lives.legal import Span
from sufficiency.demo.lives.pathway import Pathway
from sufficiency.demo.randomness import Weights, spell
from sufficiency.demo.world import OWN_LA, Placement

if TYPE_CHECKING:
    from sufficiency.demo.market import Market
    from sufficiency.demo.place import Place

SETTINGS = {
    0: Weights({"relatives": 17, "in_house": 50, "agency": 37, "family_centre": 2}),
    4: Weights({"relatives": 17, "in_house": 45, "agency": 40, "home": 4, "school": 1.4}),
    10: Weights(
        {"relatives": 13, "in_house": 31, "agency": 33, "home": 23, "school": 2.6, "health": 0.4, "other": 2.4}
    ),
    13: Weights({"relatives": 11, "in_house": 25, "agency": 27, "home": 36, "school": 2.4, "health": 0.7, "other": 4}),
    16: Weights(
        {"relatives": 9, "in_house": 18, "agency": 19, "home": 21, "supported": 26, "other": 4, "custody": 0.8}
    ),
}
UNACCOMPANIED = {
    0: Weights({"in_house": 40, "agency": 60}),
    16: Weights({"in_house": 16, "agency": 30, "supported": 54}),
}
REMAND = Weights({"custody": 60, "secure": 15, "home": 25})
CODES = {
    "relatives": "U3", "in_house": "U6", "agency": "U6", "home": "K2", "supported": "K3", "school": "S1",
    "family_centre": "R3", "health": "R2", "residential": "R1", "custody": "R5", "secure": "K1", "parents": "P1",
    "other": "Z12",
}  # fmt: skip
PROVIDERS = {
    "relatives": Weights({"PR1": 1}),
    "in_house": Weights({"PR1": 1}),
    "agency": Weights({"PR4": 76, "PR5": 19, "PR2": 5}),
    "home": Weights({"PR1": 46, "PR4": 48, "PR5": 6}),
}
# The chance that the place lies more than 20 miles from home.
FAR = {
    "relatives": 0.13, "agency": 0.5, "home": 0.45, "supported": 0.18, "school": 0.6, "other": 0.4, "parents": 0.05,
    "adopters": 0.45,
}  # fmt: skip
# Of the others, the chance that it lies inside the city: its boundary is tight, most carers live beyond it.
INSIDE = {
    "relatives": 0.36,
    "in_house": 0.33,
    "agency": 0.18,
    "home": 0.18,
    "supported": 0.4,
    "other": 0.3,
    "adopters": 0.2,
}
OTHER_ARRANGEMENTS = Weights({"Z11": 20, "Z12": 40, "Z13": 25, "Z14": 15})
REASONS = {
    "young": Weights(
        {"CARPL": 62, "OTHER": 16, "CREQO": 13, "CLOSE": 4, "ALLEG": 2, "STAND": 1, "APPRR": 1, "CREQB": 1}
    ),
    "older": Weights(
        {
            "CARPL": 36,
            "OTHER": 20,
            "CREQB": 19,
            "CREQO": 10,
            "CHILD": 6,
            "LAREQ": 4,
            "CLOSE": 3,
            "ALLEG": 2,
            "STAND": 1,
            "APPRR": 0.5,
        }
    ),
}
STEADY = 0.81  # of children settle where they are; the others go on moving
ABSENCES_A_YEAR = 0.05
MOVES_ON = {"child": 0.72, "unaccompanied": 0.45}
ABSENCES = Weights({("T1", 3, 20): 40, ("T2", 5, 14): 15, ("T3", 4, 14): 25, ("T4", 2, 7): 20})
FOSTERED = frozenset(("relatives", "in_house", "agency"))


@dataclass(slots=True)
class Stay:
    """One carer for one stretch of time, before codes and absences divide it."""

    setting: str
    start: Day
    end: Day
    reason: str | None = None  # why it ended; None when care ended with it


def placements(
    rng: random.Random,
    market: "Market",
    kind: str,
    path: Pathway,
    born: Day,
    start: Day,
    legal: list[Span],
    home: str | None,
    key: str,
) -> list[Placement]:
    """Every placement of a period of care, end to end."""
    stays = _stays(rng, kind, path, born, start, legal)
    found: list[Placement] = []
    for carer_no, stay in enumerate(stays):
        place = _place(rng, market, stay, born, home, found[-1].place if found else None)
        if found and place.place_key == found[-1].place.place_key:  # nowhere else to go: the child stays
            found[-1].end, found[-1].change_reason = stay.end, stay.reason
        else:
            found += _codes(rng, stay, place, carer_no, path)
    for here, after in pairwise(found):
        if here.carer_no == after.carer_no:
            here.change_reason = "PLACE"  # the status of the placement alone changes
    if path.adoption and path.adoption.by_carer and path.adoption.placed:
        _adopted_by_carer(path, found)
    found = _with_absences(rng, market, found, legal, home)
    for number, placement in enumerate(found, start=1):
        placement.placement_id = f"P{key}{number:02d}"
    return found


def _stays(rng: random.Random, kind: str, path: Pathway, born: Day, start: Day, legal: list[Span]) -> list[Stay]:
    last = path.end
    adoption = path.adoption
    adopted = adoption is not None and adoption.placed is not None
    if adopted and not adoption.by_carer:
        last = adoption.placed
    home_again = _return_to_parents(rng, path, start, legal)
    if home_again:
        last = home_again
    moves_on = _moving_on(rng, kind, path, born)
    stays: list[Stay] = []
    steady = rng.random() < STEADY
    when = start
    while when < last:
        age = age_on(born, when)
        setting = "supported" if when == moves_on else _setting(rng, kind, path, age, stays)
        until = when + _length(rng, path, steady, setting, len(stays), age)
        if moves_on and when < moves_on - 20:
            until = min(until, moves_on)
        if last - until < 3 or (adopted and until > adoption.matched - 30):  # nobody moves on the eve of adoption
            until = last
        stays.append(Stay(setting, when, until, _reason(rng, age)))
        when = until
    if adopted and not adoption.by_carer:
        stays[-1].reason = "CARPL"
        stays.append(Stay("adopters", last, path.end))
    if home_again:
        stays[-1].reason = "CARPL"
        stays.append(Stay("parents", last, path.end))
    stays[-1].reason = None
    return stays


def _return_to_parents(rng: random.Random, path: Pathway, start: Day, legal: list[Span]) -> Day | None:
    """The day a child under a care order goes to live with parents again, while still in care."""
    chance = {"home_later": 0.9, "long": 0.36}.get(path.way, 0)
    ordered = next((first for code, first, _ in legal if code == "C2"), None)
    if path.adoption or rng.random() >= chance or ordered is None:
        return None
    earliest = max(ordered + 14, start + 60)
    if path.end - earliest < 60:
        return None
    if path.way == "home_later":
        return rng.randint(earliest, path.end - 30)
    return rng.randint(max(earliest, path.end - 1500), path.end - 30)


def _moving_on(rng: random.Random, kind: str, path: Pathway, born: Day) -> Day | None:
    """The day a young person who will leave care at 18 moves to supported accommodation, if that is the plan."""
    chance = MOVES_ON.get(kind, 0) if path.way == "long" and not path.with_relatives else 0
    return birthday(born, 16) + rng.randint(60, 560) if rng.random() < chance else None


def _setting(rng: random.Random, kind: str, path: Pathway, age: int, before: list[Stay]) -> str:
    if kind == "remand":
        return REMAND.pick(rng)
    if kind == "unaccompanied":
        return UNACCOMPANIED[16 if age >= 16 else 0].pick(rng)
    if path.adoption and not path.adoption.reversed:
        return rng.choice(("in_house", "in_house", "in_house", "agency"))
    if path.with_relatives and (before or rng.random() < 0.55):
        return "relatives"
    setting = SETTINGS[max(from_age for from_age in SETTINGS if from_age <= age)].pick(rng)
    last = before[-1].setting if before else None
    if last == "home" and setting in FOSTERED and rng.random() < 0.55:
        return "home"  # from a home the way back into a family is rare
    return setting


def _length(rng: random.Random, path: Pathway, steady: bool, setting: str, moves: int, age: int) -> int:
    """Days until the next move. The first weeks are the least settled."""
    if setting in ("custody", "secure", "family_centre"):
        return spell(rng, 80, 14)
    if setting == "other":
        return spell(rng, 120, 10)
    if path.adoption and not path.adoption.reversed:
        return spell(rng, 2500, 60) if moves else spell(rng, 700, 5)
    if moves == 0:
        if rng.random() < (0.46 if path.way == "long" else 0.26):
            return spell(rng, 80, 4)
        return spell(rng, 3600 if steady else 260, 20)
    if path.with_relatives:
        return spell(rng, 4000, 60)
    if steady:
        return spell(rng, 6000 if moves > 1 else 3600, 40)
    return spell(rng, 250, 10)


def _reason(rng: random.Random, age: int) -> str:
    return REASONS["young" if age < 8 else "older"].pick(rng)


def _place(
    rng: random.Random, market: "Market", stay: Stay, born: Day, home: str | None, before: "Place | None"
) -> "Place":
    """Somewhere other than where the child has just been."""
    sector = PROVIDERS[stay.setting].pick(rng) if stay.setting in PROVIDERS else None
    far = rng.random() < FAR.get(stay.setting, 0.0)
    inside = rng.random() < INSIDE.get(stay.setting, 1.0)
    is_anywhere = far or stay.setting not in INSIDE or (stay.setting, sector) == ("home", "PR1")
    for _ in range(9):
        place = _drawn_place(rng, market, stay, sector, far, born, home)
        if (before is None or place.place_key != before.place_key) and (
            is_anywhere or inside == _is_inside(market, place)
        ):
            break
    return place


def _is_inside(market: "Market", place: "Place") -> bool:
    spot = market.geography.find(place.postcode)
    return spot is not None and spot.authority == OWN_LA


def _drawn_place(
    rng: random.Random, market: "Market", stay: Stay, sector: str | None, far: bool, born: Day, home: str | None
) -> "Place":
    code = OTHER_ARRANGEMENTS.pick(rng) if stay.setting == "other" else CODES.get(stay.setting, "A6")

    def draw() -> "Place":
        return market.place(
            code,
            sector,
            as_date(stay.start),
            rng,
            age_on(born, stay.start),
            near=home,
            far=far and (sector != "PR1" or stay.setting == "relatives"),
            until=as_date(stay.end),
        )

    place = draw()
    # Nobody but the parents cares for a child at the postcode of the child's home (rule 392d).
    return draw() if place.postcode == home and stay.setting != "parents" else place


def _codes(rng: random.Random, stay: Stay, place: "Place", carer_no: int, path: Pathway) -> list[Placement]:
    """A stay as placements: short-term carers become long-term ones, adopters follow the law."""
    if stay.setting == "adopters":
        code = "A6" if path.adoption.placement_order else "A4"
        return [_placement(place, code, stay.start, stay.end, carer_no, None)]
    matched_long_term = stay.start + rng.randint(150, 420)
    long_term = {"U3": "U1", "U6": "U4"}.get(place.place_code)
    is_planned_long = stay.setting in FOSTERED and path.way in ("long", "guardian") and path.adoption is None
    if long_term and is_planned_long and rng.random() < 0.42 and stay.end - matched_long_term > 120:
        return [
            _placement(place, place.place_code, stay.start, matched_long_term, carer_no, "PLACE"),
            _placement(place, long_term, matched_long_term, stay.end, carer_no, stay.reason),
        ]
    return [_placement(place, place.place_code, stay.start, stay.end, carer_no, stay.reason)]


def _placement(place: "Place", code: str, start: Day, end: Day, carer_no: int, reason: str | None) -> Placement:
    return Placement("", replace(place, place_code=code), code, start, end, carer_no, reason)


def _adopted_by_carer(path: Pathway, found: list[Placement]) -> None:
    """Early permanence: the foster carers become the adopters; the placement order decides between A5 and A3."""
    adoption, last = path.adoption, found[-1]
    code = "A5" if adoption.placement_order else "A3"
    early = replace(last.place, place_code="U5")
    adopters = replace(last.place, place_code=code)
    found[-1:] = [
        Placement("", early, "U5", last.start, adoption.placed, last.carer_no, "PLACE"),
        Placement("", adopters, code, adoption.placed, last.end, last.carer_no, last.change_reason),
    ]


def _with_absences(
    rng: random.Random, market: "Market", found: list[Placement], legal: list[Span], home: str | None
) -> list[Placement]:
    """Split a stay by a spell in hospital or away, with the way back to the same door."""
    changes = [first for _, first, _ in legal]
    holidays: set[int] = set()
    split: list[Placement] = []
    for placement in found:
        length = placement.end - placement.start
        if length < 60 or placement.code in ("R5", "K1", "P1") or rng.random() >= ABSENCES_A_YEAR * length / 365:
            split.append(placement)
            continue
        code, least, most = ABSENCES.pick(rng)
        days = rng.randint(least, most)
        away = rng.randint(placement.start + 12, placement.end - days - 12)
        back = away + days
        year = as_date(away).year
        # The way back begins with a move, and a placement for adoption with the same carers must not (rule 217).
        if (
            placement.code in ("A3", "A5")
            or any(away - 1 <= change <= back + 1 for change in changes)
            or (code == "T3" and year in holidays)
        ):
            split.append(placement)
            continue
        if code == "T3":
            holidays.add(year)
        elsewhere = market.place(code, None, as_date(away), rng, 0, near=home)
        split += [
            Placement("", placement.place, placement.code, placement.start, away, placement.carer_no),
            Placement("", elsewhere, code, away, back, -1, is_absence=True),
            Placement(
                "", placement.place, placement.code, back, placement.end, placement.carer_no, placement.change_reason
            ),
        ]
    return split
