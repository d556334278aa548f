"""Plant faults: every kind at least once, more in a larger council, and never two in one child's records."""

import csv
import random
from dataclasses import astuple, fields
from datetime import date
from pathlib import Path
from typing import NamedTuple

from sufficiency.demo.cut import Cut
from sufficiency.demo.faults import adoption, episodes, identity, law, leavers, places, wellbeing, workers
from sufficiency.demo.faults.case import Case
from sufficiency.demo.faults.fault import Fault, Kind, consequences_of, owner_of, source_of
from sufficiency.demo.faults.files import KINDS as FILE_KINDS
from sufficiency.demo.faults.files import FileKind, read_rows, write_rows
from sufficiency.demo.faults.records import BLANK, Records
from sufficiency.demo.randomness import stream
from sufficiency.demo.world import WorldView

FAMILIES = (adoption, law, identity, episodes, places, wellbeing, workers, leavers)


def kinds() -> list[Kind]:
    """Every kind of fault in a child's records, the rarest children first."""
    return [kind for module in FAMILIES for kind in module.family.kinds]


def plant_in_records(view: WorldView, records: Records, errors: float) -> list[Fault]:
    """Spoil records of the case management system; `errors` is the share of children looked after it aims at."""
    rng = stream(view.seed, "faults", view.until)
    cut = Cut(view.until.toordinal())
    cases = [Case(life, records, cut) for life in view.lives if _is_of_interest(life, cut)]
    rng.shuffle(cases)
    wanted = kinds()
    times = max(1, round(errors * view.children / len(wanted)))
    planted: list[Fault] = []
    spoilt: set[str] = set()
    for kind in wanted:
        planted += _plant(kind, cases, spoilt, times, len(planted))
    return planted


def _is_of_interest(life, cut: Cut) -> bool:
    """In care or a care leaver in the open years."""
    return cut.begun(life.periods[0].start) and (
        life.periods[-1].end > cut.until - 700 or (bool(life.contacts) and life.contacts[-1].day > cut.until - 700)
    )


def _plant(kind: Kind, cases: list[Case], spoilt: set[str], times: int, number: int) -> list[Fault]:
    planted: list[Fault] = []
    for case in cases:
        if len(planted) == times:
            break
        row = None if case.person_id in spoilt else kind.plant(case)
        if row is not None:
            spoilt |= {case.person_id, row.also}
            label = f"F{number + len(planted) + 1:04d}"
            planted.append(
                Fault(
                    label,
                    kind.name,
                    source_of(row.table),
                    row.table,
                    row.key,
                    kind.field,
                    kind.caught_by,
                    owner_of(row.table),
                    kind.why,
                    row.true_value(kind.field),
                    row.also,
                    consequences_of(kind.name, kind.caught_by),
                )
            )
    return planted


def plant_in_files(out: Path, seed: int, until: date, number: int) -> list[Fault]:
    """Spoil the fostering and finance files already written; one fault of each kind, none in the same row."""
    rng = stream(seed, "file faults", until)
    planted: list[Fault] = []
    month = _month_before(until)
    for kind in FILE_KINDS:
        path = out / kind.file.format(month=month)
        taken = {fault.key for fault in planted if fault.table == kind.table}
        if path.is_file() and (spoilt := _spoil_file(path, kind, taken, rng)):
            planted.append(
                Fault(
                    f"F{number + len(planted) + 1:04d}",
                    kind.name,
                    kind.source,
                    kind.table,
                    spoilt.key,
                    kind.field,
                    kind.caught_by,
                    kind.owner,
                    kind.why,
                    spoilt.true_value,
                    "",
                    consequences_of(kind.name, kind.caught_by),
                )
            )
    return planted


def _month_before(until: date) -> str:
    year, month = (until.year, until.month - 1) if until.month > 1 else (until.year - 1, 12)
    return f"{year}-{month:02d}"


class _Spoilt(NamedTuple):
    key: str
    true_value: str


def _spoil_file(path: Path, kind: FileKind, taken: set[str], rng: random.Random) -> _Spoilt | None:
    rows = read_rows(path)
    order = list(range(len(rows)))
    rng.shuffle(order)
    for number in order:
        was = rows[number][kind.field]
        if rows[number][kind.key] not in taken and kind.spoil(rows[number]):
            write_rows(path, rows, "\r" if "ledger" in kind.file else "\n")  # ledgers also lose their line feeds
            return _Spoilt(rows[number][kind.key], was or BLANK)
    return None


def write_faults(path: Path, faults: list[Fault]) -> None:
    """The answer sheet: what was planted where, and who must notice."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow([field.name for field in fields(Fault)])
        writer.writerows(astuple(fault) for fault in faults)
