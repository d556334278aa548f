"""The contracts register: frameworks, blocks of places, spot purchases, and the plans of the council's own homes."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from sufficiency.demo.market import Market
from sufficiency.demo.place import OWN_SUPPLIER
from sufficiency.demo.prices import PROVISION, weekly_rate
from sufficiency.demo.providers import Provider
from sufficiency.demo.suppliers import DEPARTMENT

Row = dict[str, object]
# Frameworks by kind: title, CPV code, and when each was let; the last has an extension.
FRAMEWORKS = {
    "agency": ("East Midlands fostering framework", "85311300"),
    "home": ("East Midlands children's homes framework", "85311000"),
    "school": ("Independent special schools framework", "80340000"),
    "supported": ("Accommodation and support 16-25", "85311000"),
    "family_centre": ("Family assessment centres", "85311300"),
}
LETTINGS = ((2015, 2019), (2019, 2023), (2023, 2027), (2027, 2031), (2031, 2035))
FRAMEWORK_SHARE = {"agency": 0.88, "home": 0.6, "school": 0.5, "supported": 0.65, "family_centre": 0.5}
BLOCK_SHARE = 2  # half a house; the other places are sold one by one
BLOCK_DISCOUNT = 0.9  # who buys places whether used or not pays less for each
# An own home's budget expects so many of its places to be used: what a child there costs is the budget over these.
EXPECTED_OCCUPANCY = 0.85


@dataclass(frozen=True)
class Contract:
    """An agreement with one supplier; a block is for so many places, used or not.

    place_rate: pounds a week for each place. urn: an own home's, for its places are planned home by home.
    """

    contract_ref: str
    supplier_id: str
    kind: str
    contract_type: str
    title: str
    start: date
    end: date
    extension_end: date | None
    annual_value: float
    places: int = 0
    place_rate: float = 0.0
    urn: str = ""

    @property
    def route(self) -> str:
        """How a placement is bought under it, in the words of the regional cost schemas."""
        return {"framework": "Framework", "block": "Block"}.get(self.contract_type, "Spot")

    @property
    def is_own(self) -> bool:
        """The plan of a home of the council's own: nobody is paid for an empty bed."""
        return self.supplier_id == OWN_SUPPLIER

    @property
    def last_day(self) -> date:
        """The end, or that of the extension."""
        return self.extension_end or self.end

    def covers(self, on: date) -> bool:
        """In force on the day, extension included."""
        return self.start <= on <= self.last_day


def contracts(market: Market) -> list[Contract]:
    """Frameworks let every four years, block contracts for some supported accommodation, else spot purchase."""
    found = []
    done = set()
    for provider in market.providers:
        if provider.kind == "own_home":
            found += _plans_of(provider)
        if provider.kind not in FRAMEWORKS or provider.supplier_id in done:
            continue
        done.add(provider.supplier_id)
        found += _contracts_of(market.seed, provider)
    return found


def contract_rows(market: Market, until: date) -> Iterator[Row]:
    """The register as it stands: what had begun or been let by `until`."""
    for one in contracts(market):
        if one.start > until:
            continue
        years = max(1, one.end.year - one.start.year)
        is_let = one.contract_type != "spot" and not one.is_own
        yield {
            "contract_ref": one.contract_ref,
            "supplier_id": one.supplier_id,
            "title": one.title,
            "description": f"{one.title}: {one.contract_type} purchase",
            "department": DEPARTMENT,
            "contract_type": one.contract_type,
            "start_date": one.start,
            "end_date": one.end,
            "review_date": date(one.end.year - 1, 10, 1),
            "extension_end_date": one.extension_end or "",
            "annual_value": f"{one.annual_value:.2f}",
            "total_value": f"{one.annual_value * years:.2f}",
            "irrecoverable_vat": "0.00",
            "process_type": "ITT" if is_let else "" if one.is_own else "direct_award",
            "cpv_code": "" if one.is_own else FRAMEWORKS[one.kind][1],
            "proclass_code": "281100",
            "ocid": f"ocds-h6vhtk-{0x4A000 + len(one.title) * 7 + one.start.year:06x}"
            if is_let and one.start.year >= 2019
            else "",
            "status": "ended" if one.last_day < until else "extended" if one.end < until else "live",
            "contracted_places": one.places or "",
            "weekly_rate_per_place": f"{one.place_rate:.2f}" if one.places else "",
            "provision_type": PROVISION[one.kind],
            "last_modified_at": datetime.combine(one.start, time(10, 0)),
        }


def _plans_of(home: Provider) -> Iterator[Contract]:
    """What an own home is to hold and to spend, four years at a time."""
    for begins, ends in LETTINGS:
        start, end = max(home.opened, date(begins, 4, 1)), date(ends, 3, 31)
        if start > end:
            continue
        rate = round(weekly_rate("own_home", begins, 1.0) * EXPECTED_OCCUPANCY, 2)
        yield Contract(
            f"HOME-{home.key}-{begins}", OWN_SUPPLIER, "own_home", "block", f"{home.name}: places {begins}",
            start, end, None, rate * 52 * home.capacity, home.capacity, rate, home.urn,
        )  # fmt: skip


def _contracts_of(seed: int, provider: Provider) -> list[Contract]:
    rng = random.Random(f"{seed}:contracts:{provider.supplier_id}")
    kind, supplier = provider.kind, str(provider.supplier_id)
    title, _ = FRAMEWORKS[kind]
    initials = kind[:2].upper()
    found = []
    for begins, ends in LETTINGS:
        start, end = date(begins, 4, 1), date(ends, 3, 31)
        if provider.opened > end or (provider.planned_close and provider.planned_close < start):
            continue
        joined = rng.random() < FRAMEWORK_SHARE[kind]
        # nobody pays for years ahead in a house that is going to close
        is_block = kind == "supported" and rng.random() < 0.45 and provider.planned_close is None
        rate = weekly_rate(kind, begins, 1.0)
        value = rate * 52 * provider.capacity
        if joined:
            extra = date(ends + 1, 3, 31) if rng.random() < 0.5 else None
            agreed = (start, end, extra)
        if joined and is_block:
            rate, places = round(rate * BLOCK_DISCOUNT, 2), max(2, provider.capacity // BLOCK_SHARE)
            block = (rate * 52 * places, places, rate)
            ref = f"CSC-{initials}B-{begins}-{supplier[-3:]}"
            found.append(Contract(ref, supplier, kind, "block", f"{title} {begins}", *agreed, *block))
        elif joined:
            ref = f"CSC-{initials}-{begins}"
            found.append(Contract(ref, supplier, kind, "framework", f"{title} {begins}", *agreed, value))
        elif rng.random() < 0.75:  # the rest is bought with no contract at all, which the register should show
            begun = date(begins, rng.randint(4, 12), 1)
            ref = f"SPOT-{supplier[-5:]}-{begins}"
            stops = date(begins + rng.randint(2, 4), 3, 31)
            found.append(
                Contract(ref, supplier, kind, "spot", f"Spot purchase {begins}", begun, stops, None, value / 2)
            )
    return found
