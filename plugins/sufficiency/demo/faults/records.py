"""The records as they are about to be written, ready to be spoilt: rows by child, cells by column name."""

from collections import defaultdict
from collections.abc import Iterable

from sufficiency.demo.days import Day, day, midnight
from sufficiency.demo.ssd.schema import columns
from sufficiency.demo.supplement import COLUMNS as SUPPLEMENT_COLUMNS

SUPPLEMENT = "cla_supplement"


BLANK = "(blank)"


class Record:
    """A row whose cells are read and written by column name; it remembers what was overwritten.

    also: another person whose record the fault touches.
    """

    def __init__(self, table: str, names: list[str], cells: list) -> None:
        self.table, self.names, self.cells = table, names, cells
        self.was: dict[str, object] = {}
        self.also = ""

    def __getitem__(self, name: str):
        return self.cells[self.names.index(name)]

    def __setitem__(self, name: str, value) -> None:
        place = self.names.index(name)
        self.was.setdefault(name, self.cells[place])
        self.cells[place] = value

    def true_value(self, name: str) -> str:
        """What stood in a cell before it was spoilt, (blank) for nothing; empty where it was not."""
        if name not in self.was:
            return ""
        return BLANK if self.was[name] is None else str(self.was[name])

    @property
    def key(self) -> str:
        """What identifies the row in its table: its id, or whom it is about."""
        place = 1 if self.table == "ssd_person" else 0
        return str(self.cells[place])


class Records:
    """Every table of the case management system and the supplement."""

    def __init__(self, tables: dict[str, list[tuple]], supplement: list[tuple]) -> None:
        given = tables | {SUPPLEMENT: supplement}
        self.names = {table: _names(table) for table in given}
        self.rows = {
            table: [Record(table, self.names[table], list(cells)) for cells in rows] for table, rows in given.items()
        }
        self._by_person: dict[str, dict[str, list[Record]]] = {}

    def of(self, person_id: str, table: str) -> list[Record]:
        """A person's rows of a table, in the order in which they stand there."""
        if table not in self._by_person:
            whose = next(i for i, name in enumerate(self.names[table]) if name.endswith("person_id"))
            index = defaultdict(list)
            for row in self.rows[table]:
                index[row.cells[whose]].append(row)
            self._by_person[table] = index
        return self._by_person[table].get(person_id, [])

    def add(self, table: str, like: Record | None = None, **cells) -> Record:
        """A new row at the end of a table, with the cells of another where none are given."""
        base = dict(zip(self.names[table], like.cells, strict=True)) if like else {}
        row = Record(table, self.names[table], [(base | cells).get(name) for name in self.names[table]])
        self.rows[table].append(row)
        return row

    def remove(self, rows: Iterable[Record]) -> None:
        """Take rows away."""
        gone = {id(row) for row in rows}
        for table in {row.table for row in rows}:
            self.rows[table] = [row for row in self.rows[table] if id(row) not in gone]

    def tables(self) -> dict[str, list[tuple]]:
        """The case management system's rows, to be written."""
        return {name: [tuple(row.cells) for row in rows] for name, rows in self.rows.items() if name != SUPPLEMENT}

    def supplement(self) -> list[tuple]:
        """The supplement's rows, to be written."""
        return [tuple(row.cells) for row in self.rows[SUPPLEMENT]]


def on(cell: str) -> Day:
    """The day of a cell."""
    year, month, dom = (int(part) for part in cell[:10].split("-"))
    return day(year, month, dom)


def moved(cell: str, days: int) -> str:
    """A cell's day so many days later."""
    return midnight(on(cell) + days)


def _names(table: str) -> list[str]:
    return list(SUPPLEMENT_COLUMNS) if table == SUPPLEMENT else columns(table)
