"""What a rehearsal leaves to be looked at."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from email.message import Message
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb

from sufficiency.collection_year import CollectionYear
from tests.personal import personal_in
from tests.rehearsal.ledger import Drop
from tests.rehearsal.metrics_sink import Heard
from tests.rehearsal.night import Desk, Question, Run
from tests.rehearsal.postgres import Database, Postgres
from tests.rehearsal.production import Production
from tests.sufficiency.mail import bodies_of, subject_of


@dataclass
class Evidence:
    """Everything that was started, and what came of it.

    dashboards: the marts as BI reads them; rows: of each table of the case management system in Postgres; secrets: what
    may stand in no log; runs: the night's; told, signed, refused: how the run ended that told the owners, that froze a
    return, that had no year.
    """

    night: date
    years: Sequence[CollectionYear]
    council: Path
    postgres: Postgres
    dashboards: Database
    rows: dict[str, int]
    drop: Drop
    mails: list[tuple[list[str], Message]]
    metrics: Heard
    airflow: Production
    secrets: Sequence[str]
    desk: Desk
    runs: Sequence[Run]
    told: str
    question: Question
    signed: str
    refused: str

    @property
    def home(self) -> Path:
        """SUFFICIENCY_HOME of the night."""
        return self.airflow.folder / "home"

    @cached_property
    def personal(self) -> set[str]:
        """What tells who a child is."""
        return personal_in(self.council / "ssd.sqlite")

    @property
    def mailed(self) -> list[tuple[str, str, str]]:
        """Each mail's addressee, subject, and all that it says."""
        return [
            (to[0], subject_of(mail), "\n".join([subject_of(mail), *bodies_of(mail).values()]))
            for to, mail in self.mails
        ]

    @cached_property
    def task_logs(self) -> list[str]:
        """Every line of every task's log."""
        return list(texts_below(self.airflow.task_logs))

    @property
    def events(self) -> list[dict[str, Any]]:
        """What lineage tools were told; an event that is being written has no end yet."""
        return [json.loads(text) for text in texts_below(self.airflow.lineage) if text.endswith("\n")]

    def published(self, query: str) -> list[tuple[Any, ...]]:
        """What the published marts answer."""
        with duckdb.connect(str(self.home / "published" / "marts.duckdb"), read_only=True) as marts:
            return marts.execute(query).fetchall()


def texts_below(folder: Path) -> Iterator[str]:
    """Every file below a folder, as text."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield file.read_text(encoding="utf-8", errors="replace")
