"""What each placement costs: a line for every element and financial year, as a placements finance team keeps them.

`line_end_date` is the last night paid for. A rate is set when a child is placed and goes up every April.
"""

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sufficiency.demo.contracts_register import Contract, contracts
from sufficiency.demo.held import Held
from sufficiency.demo.market import Market
from sufficiency.demo.place import OWN_SUPPLIER
from sufficiency.demo.prices import factor, need_band, weekly_rate

BOOKS_OPEN = date(2016, 4, 1)  # the finance system's first day; older placements begin in it on this day
DAY = timedelta(days=1)
CAP = 29_500.0

# place code → kind of price; carers and homes are told apart by who provides them.
PRICED = {
    "K1": "secure",
    "K3": "supported",
    "H5": "supported",
    "P2": "supported",
    "S1": "school",
    "R3": "family_centre",
    "R1": "other",
    "R2": "other",
    "R5": "other",
    "P3": "other",
}
# kind → cost centre, subjective code, heading of the section 251 statement.
BOOKED = {
    "own_foster": ("CSC410", "4410", "fostering_services"),
    "agency": ("CSC420", "4420", "fostering_services"),
    "kinship": ("CSC415", "4415", "family_and_friends"),
    "own_home": ("CSC310", "1010", "residential_care"),
    "home": ("CSC320", "4320", "residential_care"),
    "secure": ("CSC330", "4320", "residential_care"),
    "school": ("CSC340", "4340", "residential_care"),
    "family_centre": ("CSC350", "4350", "other_looked_after_services"),
    "supported": ("CSC510", "4510", "other_looked_after_services"),
    "unregistered": ("CSC360", "4360", "other_looked_after_services"),
    "other": ("CSC360", "4360", "other_looked_after_services"),
}
ASYLUM = ("CSC710", "4510", "asylum_seeker_services_children")


@dataclass(frozen=True)
class CostLine:
    """One element of a placement's price in one financial year, whole: `end` is the true last night."""

    number: str
    held: Held
    kind: str
    element: str
    unit: str
    rate: float
    quantity: float
    weekly: float | None
    education: float
    health: float
    start: date
    end: date
    contract: Contract | None
    booked: tuple[str, str, str]
    need: str

    @property
    def is_bought(self) -> bool:
        """From somebody else: own carers and own homes are not procured."""
        return self.kind not in ("own_foster", "kinship", "own_home")

    @property
    def social_care(self) -> float:
        """What is left for the council after education and the NHS have paid their share."""
        return round((self.weekly or 0.0) - self.education - self.health, 2)

    def cost(self, first: date, last: date) -> float:
        """Pounds for the nights from first to last, both counted."""
        if self.weekly is None:
            return self.rate * self.quantity if first <= self.start <= last else 0.0
        nights = (min(last, self.end) - max(first, self.start)).days + 1
        return self.weekly * max(0, nights) / 7


def cost_lines(market: Market, held: list[Held]) -> list[CostLine]:
    """Every line there will ever be for these stays, in the order in which they begin."""
    priced = [(one, kind) for one in held if (kind := price_kind(one)) and one.end > BOOKS_OPEN and one.end > one.start]
    agreed = _agreed(contracts(market), [one for one, _ in priced])
    lines = [line for one, kind in priced for line in _lines_of(market.seed, one, kind, agreed)]
    return sorted(lines, key=lambda line: (line.start, line.number))


def _agreed(register: list[Contract], held: list[Held]) -> dict[tuple[str, date], Contract | None]:
    """Under which agreement each stay is paid for, by placement and first day of each of its financial years.

    A block that is full takes nobody more, and the place is a spot purchase.
    """
    by_supplier: dict[str, list[Contract]] = defaultdict(list)
    for contract in register:
        by_supplier[contract.supplier_id].append(contract)
    taken: dict[str, dict[str, date]] = defaultdict(dict)  # block → who has a place, and until when
    agreed: dict[tuple[str, date], Contract | None] = {}
    parts = [(first, one) for one in held for first, _ in _years_of(one)]
    for first, one in sorted(parts, key=lambda part: (part[0], part[1].start, part[1].placement_id)):
        agreements = by_supplier[str(one.place.supplier_id)]
        contract = next((c for c in agreements if c.covers(first) and c.urn in ("", one.place.urn)), None)
        if contract and contract.places and not contract.is_own:
            places = taken[contract.contract_ref]
            places[one.placement_id] = one.end
            if sum(end > first for end in places.values()) > contract.places:
                del places[one.placement_id]
                contract = None
        agreed[one.placement_id, first] = contract
    return agreed


def price_kind(one: Held) -> str | None:
    """Which price list a stay falls under; parents and adopters send no bill."""
    code = one.place_code
    if one.place.household_id or code.startswith(("U", "A3", "A5")):
        if not one.place.household_id:
            return "agency"
        return "kinship" if one.place.household_id.startswith("FF") else "own_foster"
    if code == "K2":
        return "own_home" if one.place.supplier_id == OWN_SUPPLIER else "home"
    return "unregistered" if code.startswith("Z") else PRICED.get(code)


def _lines_of(seed: int, one: Held, kind: str, agreed: dict[tuple[str, date], Contract | None]) -> Iterator[CostLine]:
    rng = random.Random(f"{seed}:cost:{one.placement_id}")
    own_factor = factor(rng, kind)
    need = need_band(random.Random(f"{seed}:need:{one.placement_id}"), kind, own_factor)
    start = max(one.start, BOOKS_OPEN)
    booked = ASYLUM if one.is_uasc and kind in ("supported", "unregistered") else BOOKED[kind]
    education, health = _contributions(rng, kind)
    for number, (first, last) in enumerate(_years_of(one), 1):
        contract = agreed[one.placement_id, first]
        weekly = min(CAP, weekly_rate(kind, first.year if first.month > 3 else first.year - 1, own_factor))
        if contract and contract.places and not contract.is_own:
            weekly = contract.place_rate  # the block's price, whoever lives there
        yield CostLine(
            f"CL-{one.placement_id}-{number:02d}", one, kind, "core", "week", weekly, 1, weekly,
            round(weekly * education, 2), round(weekly * health, 2), first, last, contract, booked, need,
        )  # fmt: skip
    yield from _extras(rng, one, kind, start, agreed[one.placement_id, start], booked, need)


def _extras(
    rng: random.Random,
    one: Held,
    kind: str,
    start: date,
    contract: Contract | None,
    booked: tuple[str, str, str],
    need: str,
) -> Iterator[CostLine]:
    """A package of extra staff for a hard stretch, or a one-off such as a bed and a uniform."""
    nights = (one.end - start).days
    hard = {"home": 0.24, "own_home": 0.1, "agency": 0.07, "supported": 0.08, "unregistered": 0.3}.get(kind, 0)
    if nights > 60 and rng.random() < hard:
        first = start + timedelta(days=rng.randint(14, min(nights - 30, 300)))
        last = min(one.end - DAY, first + timedelta(days=rng.randint(28, 180)), _year_end(first))
        daily = round(rng.uniform(45, 330) if kind != "agency" else rng.uniform(18, 70), 2)
        yield CostLine(
            f"CL-{one.placement_id}-A1", one, kind, "additional_package", "day", daily, 7,
            round(daily * 7, 2), 0.0, 0.0, first, last, contract, booked, need,
        )  # fmt: skip
    if kind in ("own_foster", "kinship", "supported") and rng.random() < 0.35:
        amount = float(rng.choice((120, 150, 200, 250, 300, 450)))
        yield CostLine(
            f"CL-{one.placement_id}-O1", one, kind, "one_off", "one_off", amount, 1, None,
            0.0, 0.0, start, start, contract, booked, need,
        )  # fmt: skip


def _contributions(rng: random.Random, kind: str) -> tuple[float, float]:
    """Shares paid by education and by the NHS: most of residential schools, some of the hardest homes."""
    if kind == "school":
        return round(rng.uniform(0.3, 0.5), 2), round(rng.choice((0, 0, 0.1, 0.15)), 2)
    if kind in ("home", "unregistered") and rng.random() < 0.3:
        return round(rng.uniform(0.05, 0.15), 2), round(rng.uniform(0.05, 0.2), 2)
    return 0.0, 0.0


def _years_of(one: Held) -> Iterator[tuple[date, date]]:
    """The nights of a stay that are paid for, by financial year."""
    return _financial_years(max(one.start, BOOKS_OPEN), one.end - DAY)


def _financial_years(first: date, last: date) -> Iterator[tuple[date, date]]:
    while first <= last:
        stop = min(last, _year_end(first))
        yield first, stop
        first = stop + DAY


def _year_end(day: date) -> date:
    return date(day.year + (day.month > 3), 3, 31)
