"""The finance team's records: suppliers, the contracts register, placement costs and the ledger month by month."""

import random
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from sufficiency.demo.contracts_register import contract_rows
from sufficiency.demo.cost_lines import BOOKS_OPEN, CostLine, cost_lines
from sufficiency.demo.csv_file import write_csv
from sufficiency.demo.held import held_places
from sufficiency.demo.ledger import payments
from sufficiency.demo.prices import PROVISION
from sufficiency.demo.suppliers import supplier_rows
from sufficiency.demo.world import WorldView

Row = dict[str, object]


def write_finance(out: Path, world: WorldView, until: date) -> None:
    """Write everything finance would hold by the end of `until`."""
    folder = Path(out) / "finance"
    lines = cost_lines(world.market, held_places(world.stays))
    write_csv(folder / "supplier.csv", supplier_rows(world.market))
    write_csv(folder / "contract.csv", contract_rows(world.market, until))
    write_csv(folder / "placement_cost.csv", _cost_rows(lines, until))
    for last, rows in payments(world.market, lines, until):
        write_csv(folder / "ledger" / f"payments_{last:%Y-%m}.csv", rows)


def entered(line: CostLine) -> date:
    """The day a line is keyed in: new placements wait for their paperwork, rates of April are raised overnight."""
    is_first = line.held.start == line.start
    waiting = random.Random(f"entered:{line.number}").choice((0, 1, 2, 3, 5, 8)) if is_first else 0
    return line.start + timedelta(days=waiting)


def _cost_rows(lines: list[CostLine], until: date) -> Iterator[Row]:
    closed = until.replace(day=1) - timedelta(days=1)  # commitments are worked out when a month is closed
    year_start = date(closed.year - (closed.month < 4), 4, 1)
    for line in lines:
        if entered(line) > until:
            continue
        held, contract = line.held, line.contract
        is_over, has_left = line.end < until, held.end <= until
        yield {
            "cost_line_id": line.number,
            "person_id": held.person_id,
            "placement_id": held.placement_id,
            "placement_start_date": held.start,
            "placement_end_date": held.end if has_left else "",
            "supplier_id": held.place.supplier_id,
            "contract_ref": contract.contract_ref if contract else "",
            "establishment_urn": held.place.urn or "",
            "provision_type": PROVISION[line.kind],
            "place_code": held.place_code,
            "procurement_route": (contract.route if contract else "Spot") if line.is_bought else "",
            "need_band": line.need,
            "framework_name": contract.title if contract and contract.route == "Framework" else "",
            "element_type": line.element,
            "unit": line.unit,
            "unit_rate": f"{line.rate:.2f}",
            "quantity": f"{line.quantity:.3f}",
            "total_weekly_cost": "" if line.weekly is None else f"{line.weekly:.2f}",
            "contrib_social_care": "" if line.weekly is None else f"{line.social_care:.2f}",
            "contrib_education": "" if line.weekly is None else f"{line.education:.2f}",
            "contrib_health": "" if line.weekly is None else f"{line.health:.2f}",
            "committed_cost_fy_to_date": f"{line.cost(max(year_start, BOOKS_OPEN), closed):.2f}",
            "line_start_date": line.start,
            "line_end_date": line.end if is_over else "",
            "cost_centre": line.booked[0],
            "subjective_code": line.booked[1],
            "s251_heading": line.booked[2],
            "last_modified_at": datetime.combine(line.end if is_over else entered(line), time(12, 0)),
        }
