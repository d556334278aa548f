"""The supplier file and the contracts register: who is paid, and under which agreement."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from sufficiency.demo.market import Market
from sufficiency.demo.place import (
    ADOPTION_SUPPLIER,
    ALLOWANCES_SUPPLIER,
    CARERS_SUPPLIER,
    CUSTODY_SUPPLIER,
    HEALTH_SUPPLIER,
    OTHER_SUPPLIER,
    OWN_AGENCY_URN,
    OWN_SUPPLIER,
)
from sufficiency.demo.prices import weekly_rate
from sufficiency.demo.providers import Provider

Row = dict[str, object]
OWN_HOMES_URN = "SC360100"  # the first home's; the service pays for all of them
DEPARTMENT = "Children's Social Care"
SETTLED = {
    OWN_SUPPLIER: ("Own children's homes", "PR1", OWN_HOMES_URN, False),
    CARERS_SUPPLIER: ("REDACTED", "PR1", OWN_AGENCY_URN, True),
    ADOPTION_SUPPLIER: ("Family Futures Regional Adoption Agency", "PR2", "", False),
    HEALTH_SUPPLIER: ("Leicestershire Partnership Trust", "PR3", "", False),
    CUSTODY_SUPPLIER: ("Youth Custody Service", "PR3", "", False),
    ALLOWANCES_SUPPLIER: ("REDACTED", "PR0", "", True),
    OTHER_SUPPLIER: ("Bridging Care Solutions Ltd", "PR4", "", False),
}
# Suppliers of services that are no placement: their bills match no cost line, and must still be shown.
SERVICES = (
    ("Soar Therapy Partnership", "PR4"),
    ("Grand Union Transport Ltd", "PR4"),
    ("Bede Park Contact Centre", "PR5"),
    ("Abbey Translation Services Ltd", "PR4"),
    ("Castle Gardens Independent Visitors", "PR5"),
    ("Braunstone Young People's Housing", "PR5"),
    ("Knighton Court Reports Ltd", "PR4"),
    ("Evington Tuition Ltd", "PR4"),
)
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


@dataclass(frozen=True)
class Contract:
    """An agreement with one supplier."""

    contract_ref: str
    supplier_id: str
    kind: str
    contract_type: str
    title: str
    start: date
    end: date
    extension_end: date | None
    annual_value: float

    @property
    def route(self) -> str:
        """How a placement is bought under it, in the words of the regional cost schemas."""
        return {"framework": "Framework", "block": "Block"}.get(self.contract_type, "Spot")

    def covers(self, on: date) -> bool:
        """In force on the day, extension included."""
        return self.start <= on <= (self.extension_end or self.end)


def supplier_rows(market: Market) -> Iterator[Row]:
    """Every supplier in the ledger's file; foster carers stand under one redacted entry."""
    for number, (supplier_id, (name, sector, urn, redacted)) in enumerate(SETTLED.items()):
        yield _supplier(supplier_id, name, sector, urn, number, redacted)
    for number, (name, sector) in enumerate(SERVICES):
        yield _supplier(f"SUP{900 + number:05d}", name, sector, "", 50 + number)
    seen: dict[str, list[Provider]] = {}
    for provider in market.providers:
        if provider.kind != "own_home":
            seen.setdefault(str(provider.supplier_id), []).append(provider)
    for number, (supplier_id, owned) in enumerate(sorted(seen.items())):
        first = owned[0]
        urn = first.urn if len(owned) == 1 else ""  # a company with several homes has no single number
        yield _supplier(supplier_id, first.company, first.sector, urn, 100 + number)


def contracts(market: Market) -> list[Contract]:
    """Frameworks let every four years, block contracts for some supported accommodation, else spot purchase."""
    found = []
    done = set()
    for provider in market.providers:
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
        last = one.extension_end or one.end
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
            "process_type": "ITT" if one.contract_type != "spot" else "direct_award",
            "cpv_code": FRAMEWORKS[one.kind][1],
            "proclass_code": "281100",
            "ocid": f"ocds-h6vhtk-{0x4A000 + len(one.title) * 7 + one.start.year:06x}"
            if one.start.year >= 2019 and one.contract_type != "spot"
            else "",
            "status": "ended" if last < until else "extended" if one.end < until else "live",
            "last_modified_at": datetime.combine(one.start, time(10, 0)),
        }


def _contracts_of(seed: int, provider: Provider) -> list[Contract]:
    rng = random.Random(f"{seed}:contracts:{provider.supplier_id}")
    title, _ = FRAMEWORKS[provider.kind]
    supplier = str(provider.supplier_id)
    initials = provider.kind[:2].upper()
    found = []
    for begins, ends in LETTINGS:
        start, end = date(begins, 4, 1), date(ends, 3, 31)
        if provider.opened > end or (provider.planned_close and provider.planned_close < start):
            continue
        joined = rng.random() < FRAMEWORK_SHARE[provider.kind]
        is_block = provider.kind == "supported" and rng.random() < 0.45
        value = weekly_rate(provider.kind, begins, 1.0) * 52 * provider.capacity
        if joined:
            kind = "block" if is_block else "framework"
            ref = f"CSC-{initials}-{begins}" if kind == "framework" else f"CSC-{initials}B-{begins}-{supplier[-3:]}"
            extra = date(ends + 1, 3, 31) if rng.random() < 0.5 else None
            found.append(Contract(ref, supplier, provider.kind, kind, f"{title} {begins}", start, end, extra, value))
        elif rng.random() < 0.75:  # the rest is bought with no contract at all, which the register should show
            begun = date(begins, rng.randint(4, 12), 1)
            ref = f"SPOT-{supplier[-5:]}-{begins}"
            stops = date(begins + rng.randint(2, 4), 3, 31)
            found.append(
                Contract(ref, supplier, provider.kind, "spot", f"Spot purchase {begins}", begun, stops, None, value / 2)
            )
    return found


def _supplier(supplier_id: str, name: str, sector: str, urn: str, number: int, redacted: bool = False) -> Row:
    is_company, is_charity = sector == "PR4", sector == "PR5"
    return {
        "supplier_id": supplier_id,
        "supplier_name": name,
        "company_number": f"{3_104_000 + number * 9_173:08d}" if is_company else "",
        "charity_number": str(1_040_000 + number * 617) if is_charity else "",
        "ppon": f"P{'BCDFGHJKLM'[number % 10]}{'NPQRSTVWXY'[number // 10 % 10]}-{4000 + number * 13:04d}-"
        f"{'ABCDEFGHJK'[number % 10]}{'LMNPQRSTVW'[number % 7]}{'AXYZ'[number % 4]}{'BCDF'[number % 3]}",
        "ofsted_provider_urn": urn,
        "provider_sector": sector,
        "sme_flag": "true" if is_company and number % 4 else "false",
        "vcse_flag": "true" if is_charity else "false",
        "redacted_flag": "true" if redacted else "false",
        "last_modified_at": datetime(2016, 4, 1, 9, number % 60),
    }
