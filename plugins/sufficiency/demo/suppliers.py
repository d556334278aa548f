"""The supplier file: who is paid."""

from collections.abc import Iterator
from datetime import datetime

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
