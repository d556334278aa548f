"""Sign-off: a build becomes the frozen return of its year, or is turned down; either way it is on record who and why.

A year's decisions stand beside its builds, for the build itself never changes. What a frozen build amends and what it
changes is in its signature as counts; field by field it stands in a file of the build, which names children.
"""

import json
import logging
import os
import stat
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sufficiency.collection_year import CollectionYear
from sufficiency.diff import diff_returns
from sufficiency.errors import SufficiencyError
from sufficiency.returns.build import digest_of
from sufficiency.returns.builds import MANIFEST, SIGNATURE, frozen_builds, read_manifest, signature_of, year_folder
from sufficiency.returns.readiness import changed_modules
from sufficiency.write import write_whole

DECISIONS = "decisions.jsonl"
CHANGES = "changes.json"


log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Answer:
    """Who answered whether a build is frozen, when, through what (airflow or command line), and why if they said."""

    by: str
    at: datetime
    through: str
    reason: str = ""


@dataclass(frozen=True)
class Decision:
    """What was decided about a build, as it stands on record. at: the moment, ISO 8601."""

    build: str
    decision: str
    by: str
    at: str
    through: str
    reason: str = ""
    amends: str | None = None


def answer_of(given: Mapping[str, Any]) -> Answer:
    """The answer that somebody gave in Airflow, from what its approval operator hands on."""
    user = given["responded_by_user"] or {}
    reason = (given["params_input"] or {}).get("reason") or ""
    return Answer(user.get("name") or "a signatory", given["responded_at"], "airflow", reason)


def freeze_return(year: CollectionYear, build: str, answer: Answer) -> Path:
    """Make a build the frozen return of its year: who signed it and when stands beside it, and nothing can be written.

    After an earlier frozen build it is an amendment: it names that build, and holds what changed since. The same
    signatory may ask again, and nothing changes. Raises SufficiencyError when there is no such build, a file of it is
    no longer what its manifest says, or somebody else has signed it.
    """
    folder = _whole_build(year, build)
    signature = signature_of(folder)
    if signature is None:
        signature = {
            "signed_off_by": answer.by,
            "signed_off_at": _moment(answer.at),
            "manifest_sha256": digest_of(folder / MANIFEST),
            "amends": _amendment(year, folder),
        }
        write_whole(folder / SIGNATURE, f"{json.dumps(signature, indent=2)}\n".encode())
    elif signature["signed_off_by"] != answer.by:
        raise SufficiencyError(
            f"SSDA903 {year}, build {build} is frozen already, signed off by {signature['signed_off_by']}."
        )
    for path in folder.iterdir():
        path.chmod(stat.S_IRUSR)
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    amends = (signature.get("amends") or {}).get("build")
    signed_at = signature.get("signed_off_at", "")
    _record(year, Decision(build, "approved", answer.by, signed_at, answer.through, _one_line(answer.reason), amends))
    return folder


def reject_return(year: CollectionYear, build: str, answer: Answer) -> None:
    """Put on record that a build was turned down; the build stays as it is, and may be asked about again."""
    at = _moment(answer.at)
    _record(year, Decision(build, "rejected", answer.by, at, answer.through, _one_line(answer.reason)))


def decisions_of(year: CollectionYear) -> list[Decision]:
    """What was decided about a year's builds, the last decision last."""
    file = year_folder(year) / DECISIONS
    if not file.is_file():
        return []
    return [Decision(**json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()]


def _whole_build(year: CollectionYear, build: str) -> Path:
    folder = year_folder(year) / build
    if not (folder / MANIFEST).is_file():
        raise SufficiencyError(f"There is no build '{build}' of SSDA903 {year}: prepare it before freezing it.")
    changed = [
        name
        for name, file in read_manifest(folder)["files"].items()
        if not (folder / name).is_file() or digest_of(folder / name) != file["sha256"]
    ]
    if changed:
        raise SufficiencyError(
            f"SSDA903 {year}, build {build}: {', '.join(changed)} changed after the build was made. Build it again."
        )
    return folder


def _amendment(year: CollectionYear, folder: Path) -> Mapping[str, Any] | None:
    """The frozen build that this one follows, and the counts of what it changes; field by field into a file."""
    followed = frozen_builds(year)[-1:]
    if not followed:
        return None
    diff = diff_returns(followed[0], folder)
    write_whole(folder / CHANGES, f"{json.dumps({'amends': followed[0].name} | diff.as_dict(), indent=2)}\n".encode())
    return {
        "build": followed[0].name,
        "manifest_sha256": digest_of(followed[0] / MANIFEST),
        "changed": changed_modules(diff.rows),
    }


def _record(year: CollectionYear, decision: Decision) -> None:
    """Add a decision, once: a task that is tried again has decided nothing new. The reason is not for the log."""
    log.info("SSDA903 %s, build %s: %s by %s.", year, decision.build, decision.decision, decision.by)
    if any(_same(decision, other) for other in decisions_of(year)):
        return
    file = os.open(year_folder(year) / DECISIONS, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(file, "a", encoding="utf-8") as decisions:
        decisions.write(json.dumps(asdict(decision)) + "\n")


def _same(one: Decision, other: Decision) -> bool:
    return (one.build, one.decision, one.by, one.at) == (other.build, other.decision, other.by, other.at)


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _one_line(text: str) -> str:
    return " ".join(text.split())
