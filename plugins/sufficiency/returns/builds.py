"""The builds of a return as they stand in their folder: which came last, which are frozen, what each says of itself."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from sufficiency.collection_year import CollectionYear
from sufficiency.home import returns_dir
from sufficiency.rules import rules

MANIFEST = "manifest.json"
SIGNATURE = "signed_off.json"


def year_folder(year: CollectionYear) -> Path:
    """Where the builds of a year stand, and beside them what was decided about them."""
    return returns_dir() / "ssda903" / year.folder


def builds_of(year: CollectionYear, night: Any = "") -> list[Path]:
    """The builds of a year, or of one of its nights, in the order in which they were made.

    A night run again may have made a second one; a manifest is written once, and never touched again.
    """
    return sorted((file.parent for file in year_folder(year).glob(f"{night}*/{MANIFEST}")), key=made)


def made(build: Path) -> tuple[str, int]:
    """When a build was made, to compare with others: its night, then the clock."""
    return (build.name[:10], (build / MANIFEST).stat().st_mtime_ns)


def read_manifest(build: Path) -> dict[str, Any]:
    """What went into a build and what the rules found."""
    return json.loads((build / MANIFEST).read_text(encoding="utf-8"))


def signature_of(build: Path) -> dict[str, Any] | None:
    """Who froze a build and when; none while it is not frozen."""
    file = build / SIGNATURE
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None


def frozen_builds(year: CollectionYear) -> list[Path]:
    """The frozen builds of a year, the last signed last; earlier versions did not write down the moment."""
    signed = [
        (signature.get("signed_off_at", ""), build) for build in builds_of(year) if (signature := signature_of(build))
    ]
    return [build for _, build in sorted(signed, key=lambda one: one[0])]


def rows_by_module(manifest: dict[str, Any]) -> dict[str, int]:
    """The rows of each module, in DfE's names."""
    return {name.removesuffix(".csv"): file["rows"] for name, file in manifest["files"].items() if "rows" in file}


def rules_not_run(manifest: dict[str, Any]) -> dict[str, str]:
    """The rules that could not be run, and why."""
    return {rule: why or "the build does not say why" for rule, why in manifest["rules"]["not_run"].items()}


def findings_by_topic(manifest: dict[str, Any]) -> dict[str, Counter[str]]:
    """Rows at fault in a build: topic → level (error, query) → rows."""
    of_code = {rule.code: rule for rule in rules() if rule.is_active(manifest["collection_year"])}
    found: dict[str, Counter[str]] = {}
    for code, rows in manifest["rules"]["failed"].items():
        if rule := of_code.get(code):  # a rule that has gone since is no longer anybody's work
            found.setdefault(rule.topic, Counter())[rule.level] += rows
    return dict(sorted(found.items()))


def findings_by_level(manifest: dict[str, Any]) -> dict[str, int]:
    """Rows at fault in a build, as errors and as queries."""
    topics = findings_by_topic(manifest).values()
    return {level: sum(topic[level] for topic in topics) for level in ("error", "query")}
