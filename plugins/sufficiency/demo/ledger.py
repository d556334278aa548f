"""The ledger: a bill a month for every bought placement, pay for carers and homes, and much that is no placement.

Rows are posted on the last day of the month they pay for. A later night only adds months; mistakes are put right by
credits in a later month, as ledgers do.
"""

import random
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from sufficiency.demo.cost_lines import PROVISION, CostLine
from sufficiency.demo.market import Market
from sufficiency.demo.place import (
    ADOPTION_SUPPLIER,
    ALLOWANCES_SUPPLIER,
    CARERS_SUPPLIER,
    OWN_SUPPLIER,
)
from sufficiency.demo.prices import index
from sufficiency.demo.suppliers import DEPARTMENT, SERVICES, SETTLED

Row = dict[str, object]
DAY = timedelta(days=1)
BODY = "Leicester City Council"
# What is paid every month that is no placement of a looked-after child: cost centre, account code, heading's
# purpose, pounds a month in 2024/25 for 600 children, lines, private person.
STANDING = (
    ("CSC810", "4810", "Leaving care: accommodation and support", 165_000, 9, False),
    ("CSC815", "4815", "Leaving care: allowance", 76_000, 22, True),
    ("CSC620", "4620", "Special guardianship allowance", 100_000, 46, True),
    ("CSC610", "4610", "Regional adoption agency: share", 95_000, 1, False),
    ("CSC910", "4910", "Education of looked-after children", 62_000, 6, False),
    ("CSC120", "4120", "Contact, transport and therapy", 58_000, 14, False),
)
NOT_LOOKED_AFTER = "CSC120"


def payments(market: Market, lines: list[CostLine], until: date) -> Iterator[tuple[date, list[Row]]]:
    """Each month whose last day is past: that day and its rows."""
    names = _names(market)
    month = date(2016, 4, 1)
    live: list[CostLine] = []
    waiting = iter(lines)
    coming = next(waiting, None)
    while (last := _month_end(month)) <= until:
        while coming is not None and coming.start <= last:
            live.append(coming)
            coming = next(waiting, None)
        live = [line for line in live if line.end >= month]
        rows = [*_placement_bills(market.seed, live, month, last, names), *_standing(market, last)]
        yield last, [_numbered(row, last, place) for place, row in enumerate(rows, 1)]
        month = last + DAY


def _placement_bills(seed: int, live: list[CostLine], month: date, last: date, names: dict[str, str]) -> Iterator[Row]:
    by_stay: dict[tuple[str, str], list[CostLine]] = {}
    for line in sorted(live, key=lambda line: line.number):
        by_stay.setdefault((str(line.held.place.supplier_id), line.held.placement_id), []).append(line)
    homes: dict[tuple[str, ...], float] = {}
    for (supplier, placement), lines in sorted(by_stay.items()):
        amount = sum(line.cost(month, last) for line in lines)
        if amount <= 0:
            continue
        first = lines[0]
        if supplier == OWN_SUPPLIER:  # a home has wages and food, not a bill for each child
            key = (first.held.place.establishment_name, *first.booked[:2])
            homes[key] = homes.get(key, 0.0) + amount
            continue
        rng = random.Random(f"{seed}:bill:{placement}:{last:%Y-%m}")
        yield from _bill(rng, first, supplier, amount, last, names)
    for (name, centre, account), amount in sorted(homes.items()):
        for share, code, purpose in ((0.71, account, "Staff"), (0.21, "2010", "Premises"), (0.08, "3010", "Living")):
            yield _row(last, OWN_SUPPLIER, SETTLED[OWN_SUPPLIER][0], centre, code, amount * share, f"{name}: {purpose}")


def _bill(
    rng: random.Random, line: CostLine, supplier: str, amount: float, last: date, names: dict[str, str]
) -> Iterator[Row]:
    """A month's bill for a placement; now and then wrong, and put right by a credit on the same day."""
    is_carer = supplier == CARERS_SUPPLIER
    centre, account, _ = line.booked
    purpose = "Foster carer payment" if is_carer else f"Placement: {PROVISION[line.kind]}"
    known = not is_carer and rng.random() < 0.86
    row = _row(last, supplier, names[supplier], centre, account, amount, purpose)
    row |= {
        "po_number": "" if is_carer else f"PO{_small_number(line.held.placement_id) % 10**6:06d}",
        "contract_ref": line.contract.contract_ref if line.contract and rng.random() < 0.7 else "",
        "cost_line_id": line.number if known and rng.random() < 0.7 else "",
        "person_id": line.held.person_id if known else "",
    }
    chance = rng.random()
    if not is_carer and chance < 0.008:  # typed in by hand: the name is there, the supplier's number is not
        typed = names[supplier].upper() if chance < 0.004 else names[supplier][:9]
        row |= {"supplier_id": "", "supplier_name": typed, "cost_line_id": "", "person_id": ""}
    yield row
    if chance > 0.985:  # billed for nights after the child had left, then credited
        extra = round(amount * rng.uniform(0.04, 0.3), 2)
        yield row | {"net_amount": f"{extra:.2f}", "purpose": f"{purpose}: further nights"}
        yield row | {"net_amount": f"{-extra:.2f}", "purpose": f"{purpose}: credit"}


def standing_cost(market: Market, year: int) -> float:
    """Pounds a financial year for looked-after children and care leavers that belong to no placement."""
    monthly = sum(pounds for centre, _, _, pounds, _, _ in STANDING if centre != NOT_LOOKED_AFTER)
    return 12 * monthly * market.scale * index("fostering", year) / index("fostering", 2024)


def _standing(market: Market, last: date) -> Iterator[Row]:
    year = last.year if last.month > 3 else last.year - 1
    level = market.scale * index("fostering", year) / index("fostering", 2024)
    for centre, account, purpose, pounds, number, private in STANDING:
        rng = random.Random(f"{market.seed}:standing:{centre}:{last:%Y-%m}")
        count = max(1, round(number * market.scale)) if number > 1 else 1
        shares = [rng.uniform(0.6, 1.4) for _ in range(count)]
        for place, share in enumerate(shares):
            amount = pounds * level * share / sum(shares)
            if private:
                yield _row(last, ALLOWANCES_SUPPLIER, "REDACTED", centre, account, amount, purpose)
            elif number == 1:
                name = SETTLED[ADOPTION_SUPPLIER][0]
                yield _row(last, ADOPTION_SUPPLIER, name, centre, account, amount, purpose)
            else:
                who = place % len(SERVICES)
                yield _row(last, f"SUP{900 + who:05d}", SERVICES[who][0], centre, account, amount, purpose)


def _row(last: date, supplier: str, name: str, centre: str, account: str, amount: float, purpose: str) -> Row:
    year = last.year if last.month > 3 else last.year - 1
    return {
        "body_name": BODY,
        "transaction_date": last,
        "payment_date": last + timedelta(days=21),
        "financial_year": f"{year}/{(year + 1) % 100:02d}",
        "period": (last.month - 4) % 12 + 1,
        "supplier_id": supplier,
        "supplier_name": name,
        "department": DEPARTMENT,
        "cost_centre": centre,
        "account_code": account,
        "procurement_category": "Social care: children",
        "net_amount": f"{amount:.2f}",
        "irrecoverable_vat": "0.00",
        "purpose": purpose,
        "po_number": "",
        "invoice_number": "",
        "contract_ref": "",
        "cost_line_id": "",
        "person_id": "",
        "card_flag": "false",
        "posted_at": datetime.combine(last, time(18, 30)),
    }


def _numbered(row: Row, last: date, place: int) -> Row:
    number = f"{last:%y%m}{place:06d}"
    billed = row["supplier_id"] not in ("", OWN_SUPPLIER, CARERS_SUPPLIER, ALLOWANCES_SUPPLIER)
    return {
        "source_ledger": "AP" if billed or not row["supplier_id"] else "GL",
        "transaction_number": f"T{number}",
        "line_no": 1,
        **row,
        "invoice_number": f"INV{number}" if billed else "",
    }


def _small_number(text: str) -> int:
    """The same small number for the same text on every machine."""
    return random.Random(text).getrandbits(32)


def _names(market: Market) -> dict[str, str]:
    names = {supplier: settled[0] for supplier, settled in SETTLED.items()}
    return names | {str(p.supplier_id): p.company for p in reversed(market.providers) if p.company}


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - DAY
