"""The council's own foster carers: from the first enquiry to the last day on the register.

Every enquiry has its own stream of randomness, so what becomes of it never depends on the others, on the children
or on the night at which the world is looked at.
"""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from sufficiency.demo.geography import Geography, Spot

FIRST_MONTH, LAST_MONTH = (1988, 1), (2042, 12)
ENQUIRIES_A_MONTH = 15.0  # a council of 600 children (strategy.md, section 7; source-contracts.md, section 4)
APPLY = 0.12  # of enquiries to councils, one in eight becomes an application
APPROVE = 0.5
SEASON = (1.35, 1.05, 1.1, 0.95, 1.15, 1.0, 0.85, 0.8, 1.2, 1.05, 0.95, 0.55)  # new year, Foster Care Fortnight
ROUTES = {"mainstream": 84, "transfer_from_ifa": 8, "transfer_from_la": 4, "reassessment": 4}
CARE_TYPES = {
    "short_term": 46,
    "long_term": 34,
    "short_break": 8,
    "parent_child": 5,
    "fostering_for_adoption": 7,
}
TERMS = ((0, 17, 48), (0, 8, 20), (5, 14, 16), (10, 17, 16))
RETIREMENT_AGE = 71


@dataclass(frozen=True)
class Carer:
    """One of the adults of a household."""

    born: date
    sex: str
    ethnicity: str
    disability: str


@dataclass(frozen=True)
class Household:
    """A foster family: `planned_end` may be put off by a child who stays longer."""

    household_id: str
    kind: str  # mainstream, family_and_friends
    care_type: str
    approved: date
    planned_end: date
    places: int
    min_age: int
    max_age: int
    spot: Spot
    carers: tuple[Carer, ...]
    end_reason: str = "resigned"

    def welcomes(self, age: int) -> bool:
        """Are the terms of approval right for a child of this age?"""
        return self.min_age <= age <= self.max_age


@dataclass(frozen=True)
class Enquiry:
    """Somebody who asks about fostering, and all that comes of it."""

    enquiry_id: str
    received: date
    applied: date | None = None
    approved: date | None = None
    household: Household | None = field(default=None, compare=False)


def enquiries(seed: int, scale: float, geography: Geography) -> list[Enquiry]:
    """Every enquiry there ever was and will be, in order."""
    found = []
    for year in range(FIRST_MONTH[0], LAST_MONTH[0] + 1):
        for month in range(1, 13):
            rng = random.Random(f"{seed}:enquiries:{year}-{month}")
            expected = ENQUIRIES_A_MONTH * scale * SEASON[month - 1]
            number = max(0, round(rng.gauss(expected, expected**0.5)))
            for index in range(number):
                found.append(_enquiry(seed, year, month, index, geography))
    return found


def _enquiry(seed: int, year: int, month: int, index: int, geography: Geography) -> Enquiry:
    key = f"ENQ{year}{month:02d}{index + 1:03d}"
    rng = random.Random(f"{seed}:{key}")
    received = date(year, month, rng.randint(1, 28))
    if rng.random() >= APPLY:
        return Enquiry(key, received)
    applied = received + timedelta(days=rng.randint(18, 75))
    if rng.random() >= APPROVE:
        return Enquiry(key, received, applied)
    approved = applied + timedelta(days=round(min(420, max(110, rng.gauss(205, 48)))))
    household_id = f"FH{key[3:]}"
    return Enquiry(key, received, applied, approved, _household(rng, household_id, approved, geography))


def _household(rng: random.Random, household_id: str, approved: date, geography: Geography) -> Household:
    couple = rng.random() < 0.72
    eldest = min(66, max(24, rng.gauss(46, 8.5)))
    carers = tuple(
        _carer(rng, approved, eldest if first else eldest - rng.uniform(-1, 7), first)
        for first in ((True, False) if couple else (True,))
    )
    retires = approved + timedelta(days=round((RETIREMENT_AGE + rng.uniform(-4, 5) - eldest) * 365.25))
    leaves = approved + timedelta(days=round(rng.expovariate(1 / 14.0) * 365.25) + 200)
    low, high, _ = rng.choices(TERMS, [weight for *_, weight in TERMS])[0]
    return Household(
        household_id=household_id,
        kind="mainstream",
        care_type=rng.choices(list(CARE_TYPES), list(CARE_TYPES.values()))[0],
        approved=approved,
        planned_end=max(min(retires, leaves), approved + timedelta(days=200)),
        places=rng.choices((1, 2, 3), (33, 45, 22))[0],
        min_age=low,
        max_age=high,
        spot=geography.draw(rng, 0.58, 0.42),
        carers=carers,
        end_reason="retired"
        if retires <= leaves
        else rng.choices(
            ("resigned", "moved_to_agency", "moved_to_other_council", "special_guardianship", "terms_ended"),
            (52, 18, 6, 14, 10),
        )[0],
    )


def family_and_friends(
    seed: int, rng: random.Random, on: date, age: int, near: Spot | None, geography: Geography
) -> Household:
    """A relative's home that opens for one child: temporary approval starts on the day of the placement."""
    household_id = f"FF{rng.randrange(10**10):010d}"
    own = random.Random(f"{seed}:{household_id}")
    spot = _near(rng, near, geography)
    eldest = min(74, max(22, own.gauss(51, 10)))
    couple = own.random() < 0.55
    return Household(
        household_id=household_id,
        kind="family_and_friends",
        care_type="family_and_friends",
        approved=on,
        planned_end=on,  # it closes with the stay
        places=1,
        min_age=max(0, age - 1),
        max_age=17,
        spot=spot,
        carers=tuple(
            _carer(own, on, eldest if first else eldest - own.uniform(-3, 6), first)
            for first in ((True, False) if couple else (True,))
        ),
        end_reason="child_left",
    )


def _near(rng: random.Random, near: Spot | None, geography: Geography) -> Spot:
    drawn = [geography.draw(rng, 0.68, 0.26) for _ in range(3)]
    return min(drawn, key=near.miles_to) if near and rng.random() < 0.5 else drawn[0]


def _carer(rng: random.Random, on: date, age: float, first: bool) -> Carer:
    return Carer(
        born=on - timedelta(days=round(age * 365.25)),
        sex=("F" if rng.random() < 0.84 else "M") if first else ("M" if rng.random() < 0.88 else "F"),
        ethnicity=rng.choices(
            ("WBRI", "AIND", "APKN", "ABAN", "BCRB", "BAFR", "MOTH", "WOTH", "NOBT"), (52, 17, 5, 3, 7, 5, 4, 5, 2)
        )[0],
        disability=rng.choices("YNU", (6, 88, 6))[0],
    )
