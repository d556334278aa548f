"""What becomes of a child in care: home again, to a guardian, adopted, or in care until adulthood."""

import random
from dataclasses import dataclass

from sufficiency.demo.days import Day, age_on, birthday, is_last_of_year
from sufficiency.demo.randomness import Weights, spell
from sufficiency.demo.world import Adoption

# By age at entry: which way the period of care goes.
WAYS = {
    0: Weights({"adoption": 46, "home_soon": 15, "home_later": 11, "guardian": 21, "order": 3, "long": 10}),
    1: Weights({"adoption": 24, "home_soon": 21, "home_later": 15, "guardian": 22, "order": 5, "long": 19}),
    5: Weights({"adoption": 3, "home_soon": 24, "home_later": 18, "guardian": 15, "order": 5, "long": 36}),
    10: Weights({"home_soon": 36, "home_later": 18, "guardian": 3, "order": 3, "long": 41}),
    16: Weights({"home_soon": 27, "long": 73}),
}
ENDS_SOON = Weights({"E4A": 55, "E4B": 22, "E13": 8, "E8": 8, "E3": 2, "E41": 5})
ENDS_LATER = Weights({"E4A": 66, "E4B": 8, "E13": 7, "E41": 8, "E8": 7, "E3": 3, "E16": 1})
ENDS_SOON_AS_TEENAGER = Weights({"E4A": 45, "E4B": 25, "E13": 7, "E8": 10, "E3": 3, "E9": 3, "E6": 4, "E5": 3})
ADULT_ALONE = Weights({"E6": 35, "E5": 42, "E8": 14, "E7": 5, "E4A": 4})
ADOPTERS = Weights(
    {("MF", "L11"): 62, ("MM", "L12"): 8, ("FF", "L12"): 8, ("MF", "L3"): 8, ("F1", "L0"): 11, ("M1", "L0"): 3}
)
DEATHS_A_YEAR = 0.0004


@dataclass(slots=True)
class Pathway:
    """How one period of care will go."""

    way: str
    end: Day
    end_reason: str | None  # None: read off the last placement (guardians, adulthood)
    adoption: Adoption | None = None
    with_relatives: bool = False


def pathway(rng: random.Random, kind: str, born: Day, start: Day, cla_id: str) -> Pathway:
    """The way this period will go, drawn on the day it starts."""
    eighteen = birthday(born, 18)
    if kind == "unaccompanied":
        return _unaccompanied(rng, start, eighteen)
    if kind == "remand":
        end = min(start + spell(rng, 45, 4), eighteen)
        return Pathway("remand", end, "E14")
    age = age_on(born, start)
    way = WAYS[max(from_age for from_age in WAYS if from_age <= age)].pick(rng)
    found = _by_way(rng, way, age, start, cla_id)
    if found.end >= eighteen:
        # who grows up in care was perhaps to be adopted once
        reversed_once = found.adoption if found.adoption and found.adoption.reversed else None
        return Pathway("long", eighteen, None, reversed_once, with_relatives=found.with_relatives)
    died = start + int(rng.expovariate(DEATHS_A_YEAR) * 365) if found.adoption is None else found.end
    return Pathway("died", died, "E2") if died < found.end else found


def _unaccompanied(rng: random.Random, start: Day, eighteen: Day) -> Pathway:
    turn = rng.random()
    if turn < 0.05:  # the transfer scheme moves a child on to another council
        return Pathway("transfer", min(start + spell(rng, 50, 5), eighteen), "E3")
    if turn < 0.08:
        return Pathway("assessed", min(start + spell(rng, 60, 14), eighteen), "E15")
    return Pathway("long", eighteen, None)


def _by_way(rng: random.Random, way: str, age: int, start: Day, cla_id: str) -> Pathway:
    if way == "home_soon":
        ends = ENDS_SOON_AS_TEENAGER if age >= 14 else ENDS_SOON
        return Pathway(way, start + spell(rng, 95, 2), ends.pick(rng), with_relatives=rng.random() < 0.22)
    if way == "home_later":
        return Pathway(way, start + spell(rng, 420, 190), ENDS_LATER.pick(rng), with_relatives=rng.random() < 0.15)
    if way == "order":
        return Pathway(way, start + spell(rng, 260, 120), "E41", with_relatives=rng.random() < 0.6)
    if way == "guardian":
        return Pathway(way, start + spell(rng, 230, 170), None, with_relatives=rng.random() < 0.82)
    if way == "adoption":
        return _adoption(rng, start, cla_id)
    return Pathway("long", start + 40_000, None, with_relatives=rng.random() < 0.16)


def _adoption(rng: random.Random, start: Day, cla_id: str) -> Pathway:
    decided = start + int(rng.triangular(110, 420, 200))
    by_consent = rng.random() < 0.06
    adoption = Adoption(cla_id, decided)
    if not by_consent:
        adoption.placement_order = decided + int(rng.triangular(7, 90, 25))
    free = adoption.placement_order or decided
    if rng.random() < 0.07:
        adoption.reversed = free + spell(rng, 300, 120)
        adoption.reversed_reason = rng.choice(("RD1", "RD2", "RD3", "RD4"))
        return Pathway("long", start + 40_000, None, adoption, with_relatives=rng.random() < 0.2)
    adoption.by_carer = rng.random() < 0.13
    adoption.matched = free + spell(rng, 120, 21)
    adoption.placed = adoption.matched + rng.randint(8, 40)
    adoption.ordered = adoption.placed + int(rng.triangular(95, 520, 230))
    if is_last_of_year(adoption.ordered):  # adopted then, a child would count as looked after all year as well
        adoption.ordered += 1
    adoption.order_type = "Adoption"
    adoption.adopter_sex, adoption.adopter_status = ADOPTERS.pick(rng)
    adoption.adopters = 1 if adoption.adopter_status == "L0" else 2
    reason = "E11" if by_consent or rng.random() < 0.55 else "E12"
    return Pathway("adoption", adoption.ordered, reason, adoption)
