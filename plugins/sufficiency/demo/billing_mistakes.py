"""What goes wrong between a provider's invoice and the ledger, and when it is put right: always in a later month."""

import random
from collections.abc import Collection, Iterator

Row = dict[str, object]
# Of a thousand bills that name their cost line.
LATE, TWICE, DEARER = 3, 2, 2
GOES_ON = 0.02  # of placements that end within the month, the chance that the next month is billed as well


def mistaken(seed: int, rows: list[Row], ended: Collection[str]) -> Iterator[tuple[int, Row]]:
    """A month's rows with the months by which each comes late: 0 for what is booked as it should be.

    ended: the cost lines that pay for no night after this month.
    """
    for row in rows:
        yield from _booked(random.Random(f"{seed}:mistake:{row['invoice_number']}"), row, ended)


def _booked(rng: random.Random, row: Row, ended: Collection[str]) -> Iterator[tuple[int, Row]]:
    """One bill as the ledger comes to hold it."""
    if not row["cost_line_id"]:
        yield 0, row
        return
    chance, amount = 1000 * rng.random(), float(str(row["net_amount"]))
    if chance < LATE:
        yield 1, row
        return
    if chance < LATE + TWICE:
        yield 0, row
        yield 1, row
        if rng.random() < 0.7:  # the rest nobody has noticed yet
            yield 2, _credit(row, amount)
        return
    if chance < LATE + TWICE + DEARER:
        row = row | {"net_amount": f"{amount * 1.06:.2f}"}
    yield 0, row
    if row["cost_line_id"] in ended and rng.random() < GOES_ON:
        yield 1, row | {"invoice_number": f"{row['invoice_number']}A"}
        yield 3, _credit(row, amount)


def _credit(row: Row, amount: float) -> Row:
    return row | {
        "net_amount": f"{-amount:.2f}",
        "purpose": f"{row['purpose']}: credit",
        "invoice_number": f"{row['invoice_number']}C",
    }
