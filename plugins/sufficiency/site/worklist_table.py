"""The worklist's rows as HTML, and as the JSON that the page's script filters: one mark-up for both."""

import json
from collections.abc import Callable, Mapping, Sequence
from html import escape

from sufficiency.site.page import scroll, widths
from sufficiency.site.words import day_in_short, team_in_words
from sufficiency.site.worklist_rows import LEVELS, Problem

WITHOUT_SCRIPT = 500  # rows that a page shows whose script does not run
HEADS = ("Level", "What is wrong", "What to do", "Child", "Owner", "Days open")
# What a row says, text by text; the script knows the texts by these names.
SLOTS: dict[str, Callable[[Problem], str]] = {
    "kind": lambda problem: problem.level,
    "team": lambda problem: team_in_words(problem.owner_team),
    "level": lambda problem: LEVELS[problem.level],
    "title": lambda problem: problem.title or problem.rule,
    "where": lambda problem: problem.where,
    "what_to_do": lambda problem: problem.what_to_do or "",
    "suggestion": lambda problem: problem.suggestion,
    "evidence": lambda problem: problem.evidence or "",
    "short_key": lambda problem: problem.short_key,
    "child_key": lambda problem: problem.child_key,
    "owner": lambda problem: problem.owner,
    "days_open": lambda problem: str(problem.days_open),
    "since": lambda problem: f"since {day_in_short(problem.first_seen)}",
    "history": lambda problem: problem.history,
    "mend_id": lambda problem: problem.mend_id or "",
    "mend": lambda problem: (problem.mend or "") if problem.is_shared_mend else "",
}


def problems_table(problems: Sequence[Problem]) -> str:
    """The table as it stands without a script: the first rows, each shared mend a heading over what it closes."""
    heads = "".join(f'<th scope="col"{_number(head)}>{head}</th>' for head in HEADS)
    rows, before = "", None
    for problem in problems[:WITHOUT_SCRIPT]:
        said = _said(problem)
        if said["mend"] and problem.mend_id != before:
            rows += _mend(said)
        rows += _row(said)
        before = problem.mend_id
    return scroll(
        f'<table class="stack fixed"><caption class="unseen">Open problems</caption>{widths(8, 27, 32, 11, 12, 10)}'
        f"<thead><tr>{heads}</tr></thead>"
        f'<tbody id="rows">{rows}</tbody></table>',
        about="Open problems",
    )


def templates() -> str:
    """The same mark-up with empty places, for the script to fill."""
    empty = dict.fromkeys(SLOTS, "")
    return f'<template id="row">{_row(empty)}</template><template id="mend">{_mend(empty)}</template>'


def as_json(problems: Sequence[Problem]) -> str:
    """All problems for the script: each text once, each row the places of its texts; harmless inside HTML."""
    place: dict[str, int] = {}
    rows = [[place.setdefault(text, len(place)) for text in _said(problem).values()] for problem in problems]
    data = {"slots": list(SLOTS), "texts": list(place), "rows": rows}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _said(problem: Problem) -> dict[str, str]:
    return {name: say(problem) for name, say in SLOTS.items()}


def _number(head: str) -> str:
    return ' class="number"' if head == "Days open" else ""


def _row(said: Mapping[str, str]) -> str:
    def slot(name: str) -> str:
        return f'<span data-slot="{name}">{escape(said[name])}</span>'

    def optional(name: str, opening: str, closing: str, before: str = "") -> str:
        hidden = "" if said[name] else " hidden"
        return f"<{opening} data-optional{hidden}>{before}{slot(name)}</{closing}>"

    return (
        f'<tr><td class="level {said["kind"]}">{slot("level")}</td>'
        f'<th scope="row">{slot("title")}<br><span class="quiet">{slot("where")}</span></th>'
        f"<td>{slot('what_to_do')}"
        f"{optional('suggestion', 'span class=suggestion', 'span', 'Suggested: ')}"
        f"{optional('evidence', 'span class=evidence', 'span')}"
        f'</td><td data-label="Child"><details data-optional{"" if said["child_key"] else " hidden"}>'
        f"<summary><code>{slot('short_key')}</code></summary>"
        f'<code class="whole">{slot("child_key")}</code></details></td>'
        f'<td data-label="Owner">{slot("owner")}</td>'
        f'<td class="number" data-label="Days open">{slot("days_open")}'
        f"{optional('since', 'div class=quiet', 'div')}{optional('history', 'div class=quiet', 'div')}</td></tr>"
    )


def _mend(said: Mapping[str, str]) -> str:
    return (
        f'<tr class="mend"><th scope="colgroup" colspan="{len(HEADS)}">One mend: '
        f'<span data-slot="mend">{escape(said["mend"])}</span></th></tr>'
    )
