"""The landing folder: snapshots that never change, and beside them the lists of what was accepted and what happened.

    landing/<source>/<table>/snapshot_date=2026-11-21/attempt=1/data.parquet, quarantine.parquet, manifest.json
    landing/<source>/<table>/accepted.json    what history reads: the last accepted attempt of each night
    landing/<source>/<table>/loads.json       the last attempt and the last accepted one of each night

An attempt is a folder that appears whole, by rename. The lists follow from the manifests and are made again from
them whenever a night is missing, so a process killed in between leaves nothing wrong.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from sufficiency.home import landing_dir
from sufficiency.write import write_whole

ACCEPTED, REFUSED, MISSING = "accepted", "refused", "missing"
# What tells whether an attempt says anything new.
SAYS = ("status", "why", "content_hash", "rows", "quarantined_rows")


@dataclass(frozen=True)
class Table:
    """One source table's place in landing."""

    source: str
    table: str

    @cached_property
    def folder(self) -> Path:
        """Where its snapshots are."""
        path = landing_dir() / self.source / self.table
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        return path

    def attempts(self, night: date) -> list[dict[str, Any]]:
        """The manifests of a night's attempts, in order."""
        return [manifest for _, manifest in self._attempts(self.folder / f"snapshot_date={night}")]

    def accepted(self) -> list[dict[str, Any]]:
        """The manifest of the last accepted attempt of each night, oldest first."""
        return [entry["accepted"] for entry in self.nights() if entry["accepted"]]

    def in_force(self, before: date) -> dict[str, Any] | None:
        """The last accepted snapshot of a night before this one."""
        return max(
            (one for one in self.accepted() if one["snapshot_date"] < str(before)),
            key=lambda one: one["snapshot_date"],
            default=None,
        )

    def data_file(self, manifest: dict[str, Any]) -> Path:
        """The rows of an accepted attempt."""
        return self.folder / manifest["file"]

    def draft(self) -> Path:
        """Where this process writes the rows it reads, before it is known what becomes of them."""
        return self.folder / f".draft.{os.getpid()}.parquet"

    def forget_drafts(self) -> None:
        """Remove the draft, and those of runs that were killed."""
        for left_behind in self.folder.glob(".draft.*"):
            left_behind.unlink()

    @contextmanager
    def new_attempt(self, night: date) -> Iterator[tuple[Path, int]]:
        """A folder to write an attempt into, and its number; it appears under its name when all went well."""
        parent = self.folder / f"snapshot_date={night}"
        parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        number = max((number for number, _ in self._attempts(parent)), default=0) + 1
        draft = parent / f".attempt={number}.{os.getpid()}"
        for left_behind in self.folder.glob("snapshot_date=*/.attempt=*"):  # by a run that was killed
            shutil.rmtree(left_behind)
        draft.mkdir(mode=0o700)
        try:
            yield draft, number
            for file in draft.iterdir():
                file.chmod(0o600)
            draft.rename(parent / f"attempt={number}")
        finally:
            shutil.rmtree(draft, ignore_errors=True)

    def write_lists(self, night: date) -> None:
        """Bring both lists up to date: the night's manifests are read again, and those of nights not listed."""
        nights = self.nights(read_again=str(night))
        write_whole(self.folder / "loads.json", _json(nights))
        keys = ("snapshot_date", "content_hash", "file", "rows")
        accepted = [{key: entry["accepted"][key] for key in keys} for entry in nights if entry["accepted"]]
        write_whole(self.folder / "accepted.json", _json(accepted))

    def nights(self, read_again: str | None = None) -> list[dict[str, Any]]:
        """Each night's last attempt and last accepted attempt, oldest night first."""
        listed = self.folder / "loads.json"
        entries = json.loads(listed.read_text(encoding="utf-8")) if listed.is_file() else []
        known = {entry["last"]["snapshot_date"]: entry for entry in entries}
        found = []
        for folder in sorted(self.folder.glob("snapshot_date=*")):
            night = folder.name.partition("=")[2]
            entry = known.get(night) if night != read_again else None
            if entry is None:
                manifests = [manifest for _, manifest in self._attempts(folder)]
                accepted = [one for one in manifests if one["status"] == ACCEPTED]
                entry = {"last": manifests[-1], "accepted": accepted[-1] if accepted else None} if manifests else None
            if entry:
                found.append(entry)
        return found

    @staticmethod
    def _attempts(folder: Path) -> list[tuple[int, dict[str, Any]]]:
        found = []
        for path in folder.glob("attempt=*/manifest.json"):
            number = int(path.parent.name.partition("=")[2])
            found.append((number, json.loads(path.read_text(encoding="utf-8"))))
        return sorted(found, key=lambda pair: pair[0])


def _json(content: Any) -> bytes:
    return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode()


def write_manifest(folder: Path, manifest: dict[str, Any]) -> None:
    """Write an attempt's manifest."""
    (folder / "manifest.json").write_bytes(_json(manifest))


def says_the_same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two attempts tell the same of a table."""
    return all(one.get(key) == other.get(key) for key in SAYS)
