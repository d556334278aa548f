"""cla_supplement.csv: what the return needs and the system has no field for, kept by business support in a list."""

import csv
from pathlib import Path

from sufficiency.demo.cut import Cut
from sufficiency.demo.days import iso
from sufficiency.demo.ssd.care import is_urn_lost
from sufficiency.demo.world import WorldView

COLUMNS = ("person_id", "item", "effective_date", "value", "entered_by", "entered_at")
ENTERED_BY = "Business Support"


def supplement_rows(view: WorldView) -> list[tuple]:
    """Every entry made by the night: orders, interventions offered, reasons for no score, lost registrations."""
    cut = Cut(view.until.toordinal())
    entries = []
    for life in view.lives:
        key = life.person.person_id
        for number, (start, end) in enumerate(life.deprivations, start=1):
            entries.append((key, "DOLO_START", start, f"order {number}"))
            entries.append((key, "DOLO_END", end, f"order {number}"))
        for _, on, _, received, offered in life.substance:
            if not received:
                entries.append((key, "INTERVENTION_OFFERED", on, "1" if offered else "0"))
        entries += [(key, "SDQ_REASON", on, reason) for _, on, _, reason in life.sdq if reason]
        for period in life.periods:
            entries += [
                (key, "PLACE_URN_OVERRIDE", placement.start, placement.place.urn)
                for placement in period.placements
                if not period.is_short_break and is_urn_lost(life, placement)
            ]
    return [
        (key, item, iso(on), value, ENTERED_BY, f"{iso(on)} 09:30:00")
        for key, item, on, value in entries
        if cut.begun(on)
    ]


def write_supplement(path: Path, rows: list[tuple]) -> None:
    """Write the list as CSV."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows)
