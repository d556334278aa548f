"""The ledger: a bill a month for every bought placement, pay for carers and homes, and much that is no placement.

Rows are posted on the last day of the month they pay for, unless a mistake was made. A later night only adds months;
mistakes are put right by credits in a later month, as ledgers do.
"""

import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from sufficiency.demo.billing_mistakes import mistaken
from sufficiency.demo.contracts_register import Contract, contracts
from sufficiency.demo.cost_lines import BOOKS_OPEN, CostLine
from sufficiency.demo.market import Market
from sufficiency.demo.place import (
    ADOPTION_SUPPLIER,
    ALLOWANCES_SUPPLIER,
    CARERS_SUPPLIER,
    OWN_SUPPLIER,
)
from sufficiency.demo.prices import PROVISION, index
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
    blocks = [one for one in contracts(market) if one.places and not one.is_own]
    month = BOOKS_OPEN
    live: list[CostLine] = []
    due: dict[date, list[Row]] = defaultdict(list)
    waiting = iter(lines)
    coming = next(waiting, None)
    while (last := _month_end(month)) <= until:
        while coming is not None and coming.start <= last:
            live.append(coming)
            coming = next(waiting, None)
        live = [line for line in live if line.end >= month]
        bills = [
            *_placement_bills(market.seed, live, month, last, names),
            *_void_bills(blocks, live, month, last, names),
            *_standing(market, last),
        ]
        rows = [_numbered(row, last, place) for place, row in enumerate(bills, 1)]
        for months_late, row in mistaken(market.seed, rows, {line.number for line in live if line.end < last}):
            due[_months_on(last, months_late)].append(row)
        yield last, [_posted(row, last, place) for place, row in enumerate(due.pop(last), 1)]
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
        row |= {"supplier_id": "", "supplier_name": typed, "cost_line_id": "", "person_id": "", "po_number": ""}
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


def _void_bills(
    blocks: list[Contract], live: list[CostLine], month: date, last: date, names: dict[str, str]
) -> Iterator[Row]:
    """What a block costs beyond what the children who live in it do: its empty places are paid for as well."""
    for block in blocks:
        first, final = max(month, block.start), min(last, block.last_day)
        if first > final:
            continue
        used = sum(
            max(0, (min(final, line.end) - max(first, line.start)).days + 1)
            for line in live
            if line.contract == block and line.element == "core"
        )
        empty = block.places * ((final - first).days + 1) - used
        if empty > 0:
            amount, purpose = block.place_rate * empty / 7, "Block contract: places not used"
            row = _row(last, block.supplier_id, names[block.supplier_id], "CSC510", "4510", amount, purpose)
            yield row | {"contract_ref": block.contract_ref}


def _row(last: date, supplier: str, name: str, centre: str, account: str, amount: float, purpose: str) -> Row:
    return {
        "body_name": BODY,
        **_dated(last),
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
    }


def _numbered(row: Row, last: date, place: int) -> Row:
    """A bill as its sender numbered it; what the council pays its own has no invoice."""
    billed = row["supplier_id"] not in ("", OWN_SUPPLIER, CARERS_SUPPLIER, ALLOWANCES_SUPPLIER)
    return {
        "source_ledger": "AP" if billed or not row["supplier_id"] else "GL",
        **row,
        "invoice_number": f"INV{last:%y%m}{place:06d}" if billed else "",
    }


def _posted(row: Row, last: date, place: int) -> Row:
    """A bill as it is booked, in its own month or a later one."""
    return {
        "source_ledger": row["source_ledger"],
        "transaction_number": f"T{last:%y%m}{place:06d}",
        "line_no": 1,
        **row,
        **_dated(last),
    }


def _dated(last: date) -> Row:
    year = last.year if last.month > 3 else last.year - 1
    return {
        "transaction_date": last,
        "payment_date": last + timedelta(days=21),
        "financial_year": f"{year}/{(year + 1) % 100:02d}",
        "period": (last.month - 4) % 12 + 1,
        "posted_at": datetime.combine(last, time(18, 30)),
    }


def _small_number(text: str) -> int:
    """The same small number for the same text on every machine."""
    return random.Random(text).getrandbits(32)


def _names(market: Market) -> dict[str, str]:
    names = {supplier: settled[0] for supplier, settled in SETTLED.items()}
    return names | {str(p.supplier_id): p.company for p in reversed(market.providers) if p.company}


def _months_on(last: date, months: int) -> date:
    for _ in range(months):
        last = _month_end(last + DAY)
    return last


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - DAY
