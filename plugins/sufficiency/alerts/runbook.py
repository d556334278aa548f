"""Where docs/runbook.md says what to do: a section for each kind of alert, named in the alert itself."""

from collections.abc import Iterable, Mapping
from typing import Any

RUNBOOK = "docs/runbook.md"
NIGHT = "night"  # a DAG of the night did not come to its end
CHECK = "check"  # a check of ours could not be run
DUE = "due"  # a date is near
# The section for each kind: a DAG that stopped, what a problem of the worklist was found by, and our own.
SECTIONS = {
    "extract_placements": "An extract stopped",
    "extract_care_leavers": "An extract stopped",
    "extract_foster_carers": "An extract stopped",
    "extract_contract_spend": "An extract stopped",
    "build_warehouse": "The warehouse was not built",
    "prepare_ssda903": "A return was not prepared",
    "publish_marts": "The marts were not published",
    "publish_postgres": "Postgres keeps the night before",
    "scrutiny_pack": "The pages were not written",
    "tell_owners": "The owners were not told",
    "rule": "A DfE rule fails",
    "contract": "Rows break their contract",
    "episode": "Episodes contradict each other",
    "reading": "A value cannot be read",
    "reconciliation": "Figures do not reconcile",
    "drift": "A figure moved too far",
    "load": "A table did not arrive",
    CHECK: "A check cannot be run",
    NIGHT: "The night did not end whole",
    DUE: "Dates ahead",
}


def runbook_links(kinds: Iterable[str], alerts: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The sections for these kinds, words → address, each once. alerts: the settings, which may name the runbook's own
    address, `runbook_url`.
    """
    where = str(alerts.get("runbook_url") or RUNBOOK)
    titles = dict.fromkeys(SECTIONS[kind] for kind in kinds if kind in SECTIONS)
    return [(f"What to do, “{title}”", f"{where}#{anchor(title)}") for title in titles]


def anchor(title: str) -> str:
    """A heading as an address names it: An extract stopped is an-extract-stopped."""
    return "-".join("".join(letter for letter in title.lower() if letter.isalnum() or letter == " ").split())
