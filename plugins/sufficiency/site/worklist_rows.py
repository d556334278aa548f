"""The problems of the worklist as people meet them: in an order to work through, with words for codes."""

from dataclasses import dataclass
from datetime import date

import duckdb

from sufficiency.site.words import team_in_words

SHORT_KEY = 8
LEVELS = {"error": "▲ Error", "query": "○ Query"}  # told apart by shape as well as by colour
ALL_YEARS = "every year"


@dataclass(frozen=True)
class Problem:
    """One row of quality.worklist; its columns mean what its yml says."""

    problem_id: str
    child_key: str
    collection_year: str | None
    rule: str
    level: str
    module: str
    fields: str
    title: str
    what_to_do: str
    owner_team: str
    owner_worker: str | None
    rows_at_fault: int
    first_seen: date
    days_open: int
    times_opened: int
    suggested_field: str | None
    suggested_value: str | None
    evidence: str | None
    mend_id: str | None
    mend: str | None
    closes: int | None
    is_accepted: bool
    accepted_reason: str | None
    accepted_by: str | None
    accepted_until: date | None

    @property
    def where(self) -> str:
        """Rule, place and year in one line: 142 · episodes: DEC, REC · 2025/26 · 2 rows."""
        place = f"{self.module}: {self.fields}" if self.fields else self.module
        rows = f"{self.rows_at_fault:,} rows" if (self.rows_at_fault or 1) > 1 else ""
        return " · ".join(part for part in (self.rule, place, self.collection_year or ALL_YEARS, rows) if part)

    @property
    def short_key(self) -> str:
        """As much of the child's key as tells children apart; the whole stands beside it."""
        return f"{self.child_key[:SHORT_KEY]}…" if len(self.child_key) > SHORT_KEY else self.child_key

    @property
    def suggestion(self) -> str:
        """The value that would mend it, with its field; empty where none could be derived."""
        if self.suggested_value is None:
            return ""
        return f"{self.suggested_field} {self.suggested_value}" if self.suggested_field else self.suggested_value

    @property
    def owner(self) -> str:
        """The team, and the worker by staff reference where there is one."""
        team = team_in_words(self.owner_team)
        return f"{team}, worker {self.owner_worker}" if self.owner_worker else team

    @property
    def is_shared_mend(self) -> bool:
        """Whether one mend closes this problem and others with it."""
        return bool(self.mend_id) and (self.closes or 0) > 1

    @property
    def history(self) -> str:
        """What its days do not say: that it had been closed before."""
        return f"opened {self.times_opened} times" if self.times_opened > 1 else ""


def problems_of(marts: duckdb.DuckDBPyConnection) -> list[Problem]:
    """Every open problem, accepted ones too: errors first, what one mend closes together, then the oldest."""
    columns = ", ".join(Problem.__dataclass_fields__)
    rows = marts.execute(
        f"""
        select {columns}
        from quality.worklist
        order by
            min(level) over (partition by coalesce(mend_id, problem_id)),
            coalesce(closes, 1) desc,
            max(days_open) over (partition by coalesce(mend_id, problem_id)) desc,
            coalesce(mend_id, problem_id),
            level,
            days_open desc,
            problem_id
        """
    ).fetchall()
    return [Problem(*row) for row in rows]
