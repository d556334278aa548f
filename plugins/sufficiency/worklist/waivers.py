"""Accepted exceptions: problems that somebody has looked at and answers for, until a day, in a reviewed file."""

import logging
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import yaml

from sufficiency.errors import SufficiencyError
from sufficiency.read_yml import read_yml

ANYBODY = "*"
NEEDED = ("rule", "child_key", "reason", "author", "expires")
KNOWN = (*NEEDED, "collection_year")


@dataclass(frozen=True)
class Waiver:
    """One accepted exception. child_key: a child's key, or * for everybody; collection_year: None for every year."""

    rule: str
    child_key: str
    collection_year: str | None
    reason: str
    author: str
    expires: date

    def holds(self, night: date) -> bool:
        """Whether it still counts; on the day it expires for the last time."""
        return night <= self.expires


def read_waivers(path: Path) -> list[Waiver]:
    """The file's waivers, expired ones too; none where there is no file.

    Raises SufficiencyError naming the entry and what it lacks.
    """
    if not path.is_file():
        return []
    try:
        raw = read_yml(path.read_text(encoding="utf-8")) or []
    except (yaml.YAMLError, UnicodeDecodeError) as fault:
        raise SufficiencyError(f"{path.name} cannot be read as YAML: {str(fault).splitlines()[0]}.") from fault
    if not isinstance(raw, list):
        raise SufficiencyError(f"{path.name} must be a list: each waiver begins with '- rule: …'.")
    return [_waiver(entry, f"{path.name}, waiver {number}") for number, entry in enumerate(raw, 1)]


def expired(waivers: list[Waiver], night: date) -> Iterator[str]:
    """A sentence for each waiver that no longer counts."""
    for waiver in waivers:
        if not waiver.holds(night):
            yield (
                f"The waiver of rule {waiver.rule} by {waiver.author} expired on {waiver.expires} and no longer "
                "counts: mend the problem, or have the waiver reviewed again."
            )


def record_waivers(db: duckdb.DuckDBPyConnection, path: Path, night: date) -> int:
    """Write the waivers as a night found them to operations.waiver, where each night's stay; how many still hold.

    One that has expired is written too, so that the worklist can say so, and told in the log.
    """
    waivers = read_waivers(path)
    for sentence in expired(waivers, night):
        logging.getLogger(__name__).warning(sentence)
    db.execute("delete from operations.waiver where night = $1", [night])
    if waivers:
        db.register("waivers", pa.Table.from_pylist([{"night": night, **asdict(waiver)} for waiver in waivers]))
        db.execute("insert into operations.waiver by name from waivers order by all")
        db.unregister("waivers")
    return sum(waiver.holds(night) for waiver in waivers)


def _waiver(entry: Any, where: str) -> Waiver:
    if not isinstance(entry, dict):
        raise SufficiencyError(f"{where} must be 'key: value' lines: {', '.join(KNOWN)}.")
    if unknown := [str(key) for key in entry if key not in KNOWN]:
        raise SufficiencyError(f"{where} has an unknown key '{unknown[0]}'. Known: {', '.join(KNOWN)}.")
    if missing := [key for key in NEEDED if not str(entry.get(key) or "").strip()]:
        raise SufficiencyError(f"{where} lacks {', '.join(missing)}.")
    child, expires = str(entry["child_key"]).strip(), entry["expires"]
    if child != ANYBODY and not (len(child) == 64 and set(child) <= set("0123456789abcdef")):
        raise SufficiencyError(f"{where}: child_key is neither '*' nor a key as the worklist shows it.")
    if not isinstance(expires, date):
        raise SufficiencyError(f"{where}: expires is '{expires}': write a date as 2026-12-31.")
    year = entry.get("collection_year")
    return Waiver(
        rule=str(entry["rule"]).strip(),
        child_key=child,
        collection_year=str(year).strip() if year else None,
        reason=" ".join(str(entry["reason"]).split()),
        author=str(entry["author"]).strip(),
        expires=expires,
    )
