"""Carers, places and money of the made-up council beside Leicester's published figures.

Years ending March 2022 to 2025, those for which both places (Ofsted) and unit costs (section 251) are published.
"""

from datetime import date

from sufficiency.demo.calibration import Measure
from sufficiency.demo.cost_lines import CostLine, cost_lines
from sufficiency.demo.fostering import place_snapshots, register
from sufficiency.demo.held import Held, held_places
from sufficiency.demo.ledger import standing_cost
from sufficiency.demo.world import WorldView

YEARS = range(2021, 2025)  # by the calendar year a financial year starts in
RESIDENTIAL = frozenset(("K1", "K2", "R1", "S1"))


def compare_market(view: WorldView) -> list[Measure]:
    """Every published figure about carers and money beside the made-up one."""
    held = held_places(view.stays)
    lines = cost_lines(view.market, held)
    approved, filled = _places(view, held)
    return [
        Measure("foster places approved", 275, approved, 25, "2022 to 2025: 280 275 280 265"),
        Measure("foster places filled", 169, filled, 20, "2022 to 2025: 180 190 160 145"),
        Measure("enquiries about fostering a month", 15, _enquiries(view), 2, "source-contracts.md, section 4"),
        Measure("looked-after £ a week", 1696, _looked_after(view, held, lines), 170, "1,390 1,480 1,935 1,980"),
        Measure("fostering £ a week", 541, _fostering(held, lines), 50, "485 545 560 575"),
        Measure("residential £ a week", 9459, _residential(held, lines), 1150, "7,910 8,715 11,030 10,180"),
    ]


def _places(view: WorldView, held: list[Held]) -> tuple[float, float]:
    """Mainstream places on 31 March; family and friends and short breaks are not in the published figures."""
    own = [one for one in held if one.place.household_id]
    kinds = {h.household_id: h for h in register(view, own)}
    mainstream = [h for h in kinds.values() if h.kind == "mainstream" and h.care_type != "short_break"]
    days = {date(year + 1, 3, 31) for year in YEARS}
    rows = [row for row in place_snapshots(view.seed, mainstream, own, max(days)) if row["snapshot_date"] in days]
    scale = len(YEARS) * view.market.scale
    return sum(row["approved_places"] for row in rows) / scale, sum(row["filled_places"] for row in rows) / scale


def _enquiries(view: WorldView) -> float:
    asked = sum(date(YEARS[0], 4, 1) <= e.received < date(YEARS[-1] + 1, 4, 1) for e in view.market.enquiries)
    return asked / len(YEARS) / 12 / view.market.scale


def _looked_after(view: WorldView, held: list[Held], lines: list[CostLine]) -> float:
    """All spending on looked-after children; children with parents or adopters cost nothing but are counted."""
    found = []
    for year in YEARS:
        pounds = _pounds(lines, year) + standing_cost(view.market, year)
        found.append(pounds / len(_there(held, date(year + 1, 3, 31))) / 365 * 7)
    return sum(found) / len(found)


def _fostering(held: list[Held], lines: list[CostLine]) -> float:
    found = []
    for year in YEARS:
        children = sum(one.place_code.startswith("U") for one in _there(held, date(year + 1, 3, 31)))
        found.append(_pounds(lines, year, "fostering_services") / children / 365 * 7)
    return sum(found) / len(found)


def _residential(held: list[Held], lines: list[CostLine]) -> float:
    found = []
    for year in YEARS:
        first, after = date(year, 4, 1), date(year + 1, 4, 1)
        nights = sum(
            max(0, (min(one.end, after) - max(one.start, first)).days) for one in held if one.place_code in RESIDENTIAL
        )
        found.append(_pounds(lines, year, "residential_care") / nights * 7)
    return sum(found) / len(found)


def _there(held: list[Held], on: date) -> list[Held]:
    return [one for one in held if one.start <= on < one.end]


def _pounds(lines: list[CostLine], year: int, heading: str | None = None) -> float:
    first, last = date(year, 4, 1), date(year + 1, 3, 31)
    return sum(
        line.cost(first, last)
        for line in lines
        if line.start <= last and line.end >= first and heading in (None, line.booked[2])
    )
