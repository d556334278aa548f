"""The column map: how a council's own files and sheets look, table by table."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from sufficiency.contracts import COLUMN_MAP, Contract
from sufficiency.errors import SufficiencyError
from sufficiency.project import CONTRACTS
from sufficiency.read_yml import read_yml

WHOSE = ("application_id", "enquiry_id")  # whose way the dates of a register tell


@dataclass(frozen=True)
class Layout:
    """How a table's files look.

    header_row: the line of the headings, the last one where there are two; without it they are searched for.
    header_rows: 2 where a line of groups stands above them, merged over several columns: a heading is then `Group /
    Heading`, or the heading alone where it stands there once. columns: heading → the contract's column; what is not
    listed has the same name. absent: columns of the contract that these files never have. shared: the sheet holds
    other tables too, so lines without this table's key are none of its rows, and rows said twice are one. stages:
    heading of a column of dates → event_code; each filled cell is an event of its own. month: the date by which the
    rows of a file named after a month belong to it.
    """

    file: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    header_rows: int = 1
    columns: dict[str, str] = field(default_factory=dict)
    absent: list[str] = field(default_factory=list)
    shared: bool = False
    stages: dict[str, str] = field(default_factory=dict)
    month: str | None = None

    @property
    def names(self) -> dict[str, str]:
        """What each heading, written plainly, is called from here on."""
        named = {plain(heading): column for heading, column in self.columns.items()}
        return named | {plain(heading): plain(heading) for heading in self.stages}

    def key(self, contract: Contract) -> tuple[str, ...]:
        """The columns without which a line is no row of the table."""
        if not self.stages:
            return contract.key
        return tuple(name for name in WHOSE if name in self.columns.values())[:1]


def plain(heading: str) -> str:
    """A heading without case, spaces and marks: 'Household no.' and 'household_no' are one."""
    return re.sub(r"\W+", "_", heading.strip().lower()).strip("_")


def layout_of(contract: Contract, column_map: str | None) -> Layout:
    """How the table's files look, by the council's own column map or by the one beside the contracts.

    Raises SufficiencyError for a map, a key or a column that means nothing.
    """
    path = Path(column_map) if column_map else CONTRACTS / contract.source / COLUMN_MAP
    if not path.is_file():
        if column_map is None:
            return Layout()
        raise SufficiencyError(f"There is no column map {path}: check column_map in authority.yml.")
    raw = read_yml(path.read_text(encoding="utf-8")) or {}
    known = set(Layout.__dataclass_fields__)
    for table, entry in raw.items():
        if unknown := set(entry) - known:
            raise SufficiencyError(
                f"{path.name}: {table} has an unknown key {', '.join(sorted(unknown))}."
                f" Known: {', '.join(sorted(known))}."
            )
    layout = Layout(**raw.get(contract.table, {}))
    if fault := _fault(layout, contract):
        raise SufficiencyError(f"{path.name}: {contract.table} {fault}")
    return layout


def _fault(layout: Layout, contract: Contract) -> str | None:
    nullable = {column.name for column in contract.columns if column.nullable}
    if needed := set(layout.absent) - nullable:
        return f"cannot do without {', '.join(sorted(needed))}: take it out of absent, or mend its name."
    if layout.month and layout.month not in contract.column_names:
        return f"tells its months by {layout.month}, which is none of its columns."
    if layout.header_rows not in (1, 2):
        return f"has header_rows: {layout.header_rows}; headings take one line or two."
    if layout.stages and not {"event_id", "event_code", "event_date"} <= set(contract.column_names):
        return "has no events: stages belong to foster_stage_event."
    if layout.stages and not layout.key(contract):
        return f"has stages, and no heading for {' or '.join(WHOSE)}: say whose stages they are."
    return None
