"""How ready a build of the return is: what it holds, what is open, what changed, what nobody has evidenced.

Worked out when it is asked for, and never written into the build, whose bytes depend on nothing but its night.
Counts and names of rules and modules only: no child.
"""

import csv
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.diff import diff_returns
from sufficiency.return_calendar import ReturnDate
from sufficiency.returns.builds import (
    builds_of,
    findings_by_level,
    findings_by_topic,
    frozen_builds,
    made,
    read_manifest,
    rows_by_module,
    rules_not_run,
)
from sufficiency.site.words import day_in_words

KINDS = ("added", "removed", "changed")


@dataclass(frozen=True)
class Since:
    """What changed since another build: module → added, removed, changed → rows; only modules that differ."""

    build: str
    modules: dict[str, dict[str, int]]

    @property
    def rows(self) -> int:
        """Rows that differ, over all modules."""
        return sum(sum(kinds.values()) for kinds in self.modules.values())

    @property
    def in_words(self) -> str:
        """What changed, as the rest of a sentence that names the other build."""
        if not self.modules:
            return "nothing changed"
        parts = [
            f"{module} " + ", ".join(f"{rows:,} {kind}" for kind, rows in kinds.items() if rows)
            for module, kinds in self.modules.items()
        ]
        return f"{self.rows:,} row{'' if self.rows == 1 else 's'} changed ({'; '.join(parts)})"


@dataclass(frozen=True)
class Readiness:
    """The state of one build.

    modules: rows of each. topics: rows at fault by topic and level. since_last_build, since_last_frozen: what changed,
    none where there is no such build. oc3_missing: care leavers whose position nobody has evidenced. without_source:
    modules that nothing was named for in authority.yml. not_run: rule → why.
    """

    collection_year: str
    build: str
    night: str
    children: int
    modules: dict[str, int]
    errors: int
    queries: int
    topics: dict[str, dict[str, int]]
    since_last_build: Since | None
    since_last_frozen: Since | None
    oc3_missing: int
    without_source: list[str]
    not_run: dict[str, str]
    next_date: ReturnDate

    def as_dict(self) -> dict[str, Any]:
        """Plain lists, dicts and text, for machines."""
        told = asdict(self)
        told["next_date"]["day"] = str(self.next_date.day)
        return told

    def counts(self) -> dict[str, int]:
        """Label → count: all that may cross from task to task, and what a signatory is shown."""
        told = {
            "children": self.children,
            "errors": self.errors,
            "queries": self.queries,
            "rules not run": len(self.not_run),
            "OC3 positions nobody has evidenced": self.oc3_missing,
            "modules without a source": len(self.without_source),
        }
        days = self.next_date.days_left
        told[f"days {'until' if days >= 0 else 'since'} {date_in_words(self.next_date)}"] = abs(days)
        for since, of in ((self.since_last_build, "the build before"), (self.since_last_frozen, "the frozen return")):
            if since:
                told[f"rows that differ from {of}, {since.build}"] = since.rows
                for module, kinds in since.modules.items():
                    told |= {f"{module}: rows {kind} since {of}": rows for kind, rows in kinds.items() if rows}
        return told


def readiness_of(config: Config, build: Path, seen_from: date) -> Readiness:
    """How ready a build is, seen from a day. Compares whole returns, so it takes a moment for a large council."""
    manifest = read_manifest(build)
    year = CollectionYear.parse(manifest["collection_year"])
    modules = rows_by_module(manifest)
    levels = findings_by_level(manifest)
    before = [other for other in builds_of(year) if other.name != build.name and made(other) < made(build)]
    frozen = [other for other in frozen_builds(year) if other.name != build.name]
    return Readiness(
        collection_year=str(year),
        build=build.name,
        night=manifest["night"],
        children=modules["Header"],
        modules=modules,
        errors=levels["error"],
        queries=levels["query"],
        topics={topic: dict(found) for topic, found in findings_by_topic(manifest).items()},
        since_last_build=_since(before[-1:], build),
        since_last_frozen=_since(frozen[-1:], build),
        oc3_missing=_positions_missing(build / "OC3.csv"),
        without_source=[name for name, rows in modules.items() if not rows and not _has_source(config, name)],
        not_run=rules_not_run(manifest),
        next_date=config.calendar.next_date(year, seen_from),
    )


def changed_since(before: Path, after: Path) -> Since:
    """What changed from one build to another, in counts; files of the same bytes need no comparing."""
    same = _bytes_of(before) == _bytes_of(after)
    return Since(before.name, {} if same else changed_modules(diff_returns(before, after).rows))


def _bytes_of(build: Path) -> dict[str, str]:
    files = read_manifest(build)["files"]
    return {name: file["sha256"] for name, file in files.items() if name.endswith(".csv")}


def changed_modules(rows: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    """The modules that differ, of those that a diff counted."""
    return {module: {kind: kinds[kind] for kind in KINDS} for module, kinds in rows.items() if any(kinds.values())}


def date_in_words(when: ReturnDate) -> str:
    """What happens on a date, and whether the date is more than an assumption."""
    assumed = ", assumed" if when.is_assumed else ""
    return f"{when.what} ({day_in_words(when.day)}{assumed})"


def countdown(when: ReturnDate) -> str:
    """How long until a date of the return, as a sentence without its full stop."""
    days = when.days_left
    if days == 0:
        return f"Today {date_in_words(when)}"
    if days < 0:
        return f"{day_in_words(when.day)}, the last date of this return, is over"
    return f"{days:,} day{'' if days == 1 else 's'} until {date_in_words(when)}"


def _since(before: list[Path], build: Path) -> Since | None:
    return changed_since(before[0], build) if before else None


def _positions_missing(oc3: Path) -> int:
    """Rows that the return holds blank, because no contact lies in the birthday's window."""
    with oc3.open(encoding="utf-8", newline="") as file:
        return sum(not row["IN_TOUCH"].strip() for row in csv.DictReader(file))


def _has_source(config: Config, module: str) -> bool:
    """Whether authority.yml names a source that could fill a module."""
    sources = config.sources["care_leavers" if module == "OC3" else "placements"]
    if module == "DoLo":  # the SSD holds no deprivation of liberty orders: they come with its supplement
        return any(source["kind"] != "ssd" or source.get("supplement") for source in sources)
    return bool(sources)
