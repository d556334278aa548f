"""How well the worklist finds what was planted: each fault of faults.csv against each row of quality.worklist."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import duckdb

from sufficiency.demo.faults.places import family as places

PLACEMENT_KINDS = {kind.name for kind in places.kinds}
OF_CHILDREN = ("ssd", "care_leavers")
CHILD = re.compile(r"1\d{5}")
LOCAL_CODE = re.compile(r"^([A-Z][A-Z0-9]*)\W+[A-Z]?[a-z]")  # a code and its words


@dataclass(frozen=True)
class Row:
    """A problem of the worklist, with the child's id, and what found it in the words of faults.csv."""

    found_by: str
    child: str
    owner: str
    field: str
    value: str


@dataclass(frozen=True)
class Scores:
    """What make test-worklist prints and judges. Sets are of kinds, for whoever must look."""

    planted: int
    listed: int
    rows: int
    explained: int
    placements: int
    mended: int
    unlisted: tuple[str, ...]
    unexplained: tuple[str, ...]
    not_mended: tuple[str, ...]

    @property
    def recall(self) -> float:
        """Share of the planted faults that are listed under their owner."""
        return self.listed / self.planted

    @property
    def precision(self) -> float:
        """Share of the rows that are a planted fault or a stated consequence of one."""
        return self.explained / self.rows

    @property
    def suggested(self) -> float:
        """Share of the placement and provider faults whose true value is suggested."""
        return self.mended / self.placements


def worklist_of(warehouse: duckdb.DuckDBPyConnection) -> list[Row]:
    """The warehouse's worklist."""
    return [
        Row(_found_by(source, rule), child or "", owner, field or "", value or "")
        for source, rule, child, owner, field, value in warehouse.execute(
            "select source, rule, child_id, owner_team, suggested_field, suggested_value from quality.worklist"
            " left join identity.child_key using (child_key)"
        ).fetchall()
    ]


def _found_by(source: str, rule: str) -> str:
    if source == "rule":
        return rule
    if source == "contract":
        _, table, check = rule.split(".", 2)
        return f"quarantine:{table}" if check == "every_row_can_be_used" else f"contract:{table}.{check}"
    return f"{'marts' if source in ('reconciliation', 'drift') else source}:{rule}"


def faults_of(folder: Path) -> list[dict[str, str]]:
    """What was planted."""
    with (folder / "faults.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def child_of(fault: dict[str, str]) -> str:
    """The child in whose record it was planted; empty where the record names none."""
    found = CHILD.search(fault["key"])
    return found[0] if found and (fault["source"] in OF_CHILDREN or fault["table"] == "placement_cost") else ""


def score(faults: list[dict[str, str]], rows: list[Row]) -> Scores:
    """Compare what was planted with what is listed."""
    listed = {(row.found_by, row.child, row.owner) for row in rows}
    anywhere = {(row.found_by, row.owner) for row in rows}
    explained = set()  # what found it, and the child; no child where the fault or the problem names none
    for fault in faults:
        codes = {fault["caught_by"], *fault["consequences"].split()}
        explained |= {(code, child) for code in codes for child in {child_of(fault), fault["also"], ""}}
    nameless = {
        code for fault in faults if not child_of(fault) for code in (fault["caught_by"], *fault["consequences"].split())
    }
    unlisted = [fault for fault in faults if not _is_listed(fault, listed, anywhere)]
    unexplained = [row for row in rows if (row.found_by, row.child) not in explained and row.found_by not in nameless]
    placements = [fault for fault in faults if fault["kind"] in PLACEMENT_KINDS]
    not_mended = [fault for fault in placements if not _is_mended(fault, rows)]
    return Scores(
        planted=len(faults),
        listed=len(faults) - len(unlisted),
        rows=len(rows),
        explained=len(rows) - len(unexplained),
        placements=len(placements),
        mended=len(placements) - len(not_mended),
        unlisted=tuple(sorted({f"{fault['kind']} ({fault['caught_by']})" for fault in unlisted})),
        unexplained=tuple(sorted({row.found_by for row in unexplained})),
        not_mended=tuple(sorted({fault["kind"] for fault in not_mended})),
    )


def _is_listed(fault: dict[str, str], listed: set, anywhere: set) -> bool:
    if child := child_of(fault):
        return bool(listed & {(fault["caught_by"], whose, fault["owner"]) for whose in (child, "")})
    return (fault["caught_by"], fault["owner"]) in anywhere


def _is_mended(fault: dict[str, str], rows: list[Row]) -> bool:
    child = child_of(fault)
    truth = plain(fault["true_value"])
    return any(row.child == child and plain(row.value) == truth for row in rows if row.value and truth)


def plain(value: str) -> str:
    """A value without what does not matter: a code's words, a postcode's space, how a day is written."""
    if day := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", value):
        return f"{day[3]}-{day[2]}-{day[1]}"
    if re.match(r"\d{4}-\d\d-\d\d", value):
        return value[:10]
    if code := LOCAL_CODE.match(value):
        return code[1]
    return value.replace(" ", "").upper()
