"""Read an SSDA903 return written as XML (return.md, section 5), streaming, with nothing but its own text.

Entities of a file's own making are refused: they can be made to fill the memory or to read other files.
"""

from collections import defaultdict
from pathlib import Path
from xml.parsers import expat

import pyarrow as pa

from sufficiency.ssda903.modules import BY_TABLE

RENAMED = {"CHILDID": "CHILD", "PL": "PLACE"}
# What a repeating element is known by: the names of the newest two are not published, their contents are.
KNOWN_BY = {
    "DECOM": "episodes",
    "REVIEW": "reviews",
    "MIS_START": "missing",
    "PREV_PERM": "prev_perm",
    "SDQ_SCORE": "oc2",
    "DATE_PLACED": "placed_adoption",
    "SW_DECOM": "sw_episodes",
    "DOLO_START": "dolo",
}
WITHIN_HEADER = {"oc3": "IN_TOUCH", "ad1": "DATE_INT"}  # a row when this element has text
ALWAYS = tuple(table for table in BY_TABLE if table not in ("sw_episodes", "dolo"))
PIECE = 2**20


class _RefusedError(Exception):
    """The file wants something that no return needs."""


def read_xml(path: Path) -> tuple[dict[str, pa.Table], list[str]]:
    """The modules of an XML return by table name, and sentences about what could not be read.

    Every module that XML can hold is there, empty or not; social worker episodes and deprivation of liberty orders
    only when found. A file that is no return, or breaks off, gives no module at all.
    """
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.EntityDeclHandler = parser.ExternalEntityRefHandler = parser.UnparsedEntityDeclHandler = _refuse
    try:
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                parser.Parse(piece, False)
            parser.Parse(b"", True)
    except expat.ExpatError as fault:
        return {}, [
            f"{path.name} is not well-formed XML: {expat.errors.messages[fault.code]} in line {fault.lineno}."
            " Nothing was read from it."
        ]
    except _RefusedError:
        return {}, [f"{path.name} declares entities of its own, which no return needs: nothing was read from it."]
    if not reader.is_return:
        return {}, [f"{path.name} is not an SSDA903 return: its outermost element is not EXPSSDA903."]
    return reader.tables(), []


def _refuse(*_: object) -> None:
    raise _RefusedError


class _Reader:
    """Collects rows as elements end; a child's own CHILD, DOB and SEX are filled in when the child ends."""

    def __init__(self) -> None:
        self.is_return = False
        self._depth = 0
        self._pieces: list[str] = []
        self._groups: list[dict[str, str]] = []
        self._leaf = False
        self._header: dict[str, str] = {}
        self._rows: list[tuple[str, dict[str, str]]] = []
        self._columns: dict[str, dict[str, list[str]]] = {
            table: defaultdict(list, {name: [] for name in self._names(table)}) for table in BY_TABLE
        }

    @staticmethod
    def _names(table: str) -> tuple[str, ...]:
        return (*BY_TABLE[table].columns, *(("UASC",) if table == "header" else ()))

    def start(self, tag: str, _: dict[str, str]) -> None:
        self._depth += 1
        self._pieces, self._leaf = [], True
        if self._depth == 1:
            self.is_return = tag.upper() == "EXPSSDA903"
        elif self._depth == 2:
            self._header, self._rows, self._groups = {}, [], []
        else:
            self._groups.append({})

    def text(self, data: str) -> None:
        self._pieces.append(data)

    def end(self, tag: str) -> None:
        self._depth -= 1
        if self._depth >= 2:
            group, text = self._groups.pop(), "".join(self._pieces).strip()
            if self._leaf:
                name = tag.upper()
                if self._groups:
                    self._groups[-1][RENAMED.get(name, name)] = text
            elif tag.upper() == "HEADER":
                self._header = group
            elif table := next((KNOWN_BY[name] for name in group if name in KNOWN_BY), None):
                self._rows.append((table, group))
        elif self._depth == 1:
            self._end_of_child()
        self._pieces, self._leaf = [], False

    def _end_of_child(self) -> None:
        header = self._header
        self._add("header", header)
        if header.get("UASC") == "1" or header.get("DUC"):
            self._add("uasc", header)
        for table, mark in WITHIN_HEADER.items():
            if header.get(mark):
                self._add(table, header)
        for table, row in self._rows:
            self._add(table, row | {name: header.get(name, "") for name in ("CHILD", "DOB", "SEX")})

    def _add(self, table: str, row: dict[str, str]) -> None:
        columns = self._columns[table]
        for name in self._names(table):
            columns[name].append(row.get(name, ""))

    def tables(self) -> dict[str, pa.Table]:
        return {
            table: pa.table({name.lower(): pa.array(columns[name], pa.string()) for name in self._names(table)})
            for table, columns in self._columns.items()
            if table in ALWAYS or columns["CHILD"]
        }
