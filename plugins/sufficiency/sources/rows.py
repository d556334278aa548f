"""Which lines of a file are rows of a table: not titles, blank lines or totals, nor another table's."""

import re
from collections import Counter

import pyarrow as pa
from pyarrow import compute

from sufficiency.contracts import Contract
from sufficiency.errors import SufficiencyError
from sufficiency.sources.layout import Layout, plain

TOTAL = re.compile(r"^\W*(grand |sub ?|sub-)?totals?\b", re.IGNORECASE)


def without_totals(rows: pa.Table, key: tuple[str, ...]) -> tuple[pa.Table, int]:
    """Leave out blank lines and totals: lines whose key is empty and whose first filled cell says total, if any, and
    lines whose key itself is the word.
    """
    says_total = compute.match_substring_regex(rows.column(key[0]), f"{TOTAL.pattern}\\W*$", ignore_case=True)
    dropped = set(compute.indices_nonzero(says_total).to_pylist())
    for place in _without_key(rows, key):
        cells = [cell for cell in rows.slice(place, 1).to_pylist()[0].values() if _filled(cell)]
        if not cells or TOTAL.match(cells[0]):
            dropped.add(place)
    return _leave_out(rows, dropped), len(dropped)


def own_rows(rows: pa.Table, contract: Contract, key: tuple[str, ...]) -> tuple[pa.Table, int]:
    """A table's own rows of a sheet that holds others too: those with its key, said once."""
    own = rows.select([name for name in rows.column_names if name in contract.column_names])
    dropped, seen = set(_without_key(own, key)), set()
    for place, row in enumerate(zip(*(column.to_pylist() for column in own.columns), strict=True)):
        if row in seen:
            dropped.add(place)
        seen.add(row)
    return _leave_out(own, dropped), len(dropped)


def stage_events(rows: pa.Table, contract: Contract, layout: Layout, file: str) -> pa.Table:
    """A register with a column for the date of each stage, as events; whose they are and the code make their id.

    Raises SufficiencyError where a column that the map names is not there.
    """
    if missing := [heading for heading in layout.stages if plain(heading) not in rows.column_names]:
        raise SufficiencyError(
            f"{file} has no column '{missing[0]}', which the column map's stages name. If it was renamed, mend the map."
        )
    (whose,) = layout.key(contract)
    kept = [name for name in rows.column_names if name in contract.column_names]
    events = []
    for row in rows.to_pylist():
        times: Counter[str] = Counter()
        for heading, code in layout.stages.items():
            if not (_filled(row[plain(heading)]) and _filled(row[whose])):
                continue
            times[code] += 1
            again = f"-{times[code]}" if times[code] > 1 else ""
            event = {"event_id": f"{row[whose].strip()}-{code}{again}", "event_code": code}
            events.append({name: row[name] for name in kept} | event | {"event_date": row[plain(heading)]})
    columns = [*kept, "event_id", "event_code", "event_date"]
    return pa.table({name: pa.array([event[name] for event in events], pa.string()) for name in columns})


def _without_key(rows: pa.Table, key: tuple[str, ...]) -> list[int]:
    columns = [rows.column(name).to_pylist() for name in key]
    return [place for place, cells in enumerate(zip(*columns, strict=True)) if not all(map(_filled, cells))]


def _leave_out(rows: pa.Table, dropped: set[int]) -> pa.Table:
    return rows.take([place for place in range(rows.num_rows) if place not in dropped]) if dropped else rows


def _filled(cell: str | None) -> bool:
    return bool(cell and cell.strip())
