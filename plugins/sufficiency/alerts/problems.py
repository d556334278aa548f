"""The problems that stand in the published worklist, as a digest tells them: words of ours and counts, no child."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

import duckdb

from sufficiency.alerts.runbook import CHECK
from sufficiency.site.words import day_in_words

GATES = ("contract", "drift", "load", "reconciliation")  # what a gate may stop a load or the publishing for


@dataclass(frozen=True)
class Problem:
    """Something open. key: the same every night; source: its kind, as the runbook knows it; about: what the worklist
    says of its place, by which a gate that stopped is recognised; is_accepted: somebody waived it, so it is nobody's
    work.
    """

    key: str
    owner: str
    title: str
    level: str
    since: date
    is_reopened: bool = False
    is_accepted: bool = False
    source: str = ""
    about: tuple[str, ...] = ()

    def is_told_by(self, stopped: Collection[str]) -> bool:
        """Whether a gate stopped for this very thing, and so it has been told at once: tables, expectation ids."""
        if self.level != "error" or self.source not in GATES:
            return False
        return any(
            stop == name or stop.endswith(f".{name}") or name.startswith(f"{stop}.")
            for stop in stopped
            for name in self.about
        )


def read_problems(marts: duckdb.DuckDBPyConnection, night: date) -> list[Problem] | None:
    """What is open in the published worklist, and checks of ours that could not be run; nothing where it was
    published by an older version.

    A wording that is no code is somebody's free text, so of such a problem only its column is told.
    """
    columns = {
        name
        for (name,) in marts.execute(
            "select column_name from duckdb_columns() where schema_name = 'quality' and table_name = 'worklist'"
        ).fetchall()
    }
    if "problem_id" not in columns:
        return None
    rows = marts.execute(
        "select problem_id, owner_team, if(source = 'reading', 'A wording that cannot be read: ' || module || ', '"
        " || fields, title), level, first_seen, times_opened > 1,"
        " coalesce(is_accepted, false), source, [rule, module] from quality.worklist order by problem_id"
    ).fetchall()
    listed = [Problem(*row[:-1], tuple(filter(None, row[-1]))) for row in rows]
    # A check that raised is no fault of the data, so it stands in nobody's worklist; one of an empty table had no rows.
    raised = marts.execute(
        "select expectation_id from quality.fct_expectation_result where night = $night and status = 'not_run'"
        " and starts_with(why, 'The expectation itself') order by all",
        {"night": night},
    ).fetchall()
    checks = [
        Problem(f"{CHECK} {name}", "data_team", f"The check {name} cannot be run", "error", night, source=CHECK)
        for (name,) in raised
    ]
    return listed + checks


def in_kinds(problems: Iterable[Problem], most: int) -> list[str]:
    """Problems of one title and level in one line with their number and the oldest: errors and many first.

    Beyond `most` lines the rest is counted.
    """
    kinds: dict[tuple[str, str, bool], list[Problem]] = {}
    for problem in problems:
        kinds.setdefault((problem.level, problem.title, problem.is_reopened), []).append(problem)
    ordered = sorted(kinds.items(), key=lambda kind: (kind[0][0], -len(kind[1]), kind[0]))  # error before query
    lines = [
        f"{len(of_kind):,} × {title.rstrip('.')} ({level}, since {day_in_words(min(p.since for p in of_kind))}"
        f"{', opened again' if is_reopened else ''})"
        for (level, title, is_reopened), of_kind in ordered
    ]
    rest = sum(len(of_kind) for _, of_kind in ordered[most:])
    return lines[:most] + ([f"{rest:,} more of {len(ordered) - most:,} other kinds"] if rest else [])


def titles(mended: Iterable[str], most: int) -> list[str]:
    """Titles with their number, the most frequent first; beyond `most` lines the rest is counted."""
    counted: dict[str, int] = {}
    for title in mended:
        counted[title] = counted.get(title, 0) + 1
    ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    rest = sum(count for _, count in ordered[most:])
    lines = [f"{count:,} × {title.rstrip('.')}" for title, count in ordered[:most]]
    return lines + ([f"{rest:,} more of {len(ordered) - most:,} other kinds"] if rest else [])
