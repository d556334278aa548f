"""What stopped, written down when it happened: one line per owner, read by the night's summary and its digests."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from sufficiency.home import operations_dir

STOP = "stop"  # begins the key of what stopped


@dataclass(frozen=True)
class Failure:
    """Something that stopped. at: the moment, ISO 8601; run: Airflow's id of the DAG's run; year: the collection
    year, where the run had one; what: the table, expectation or task; owner: who can mend it.
    """

    at: str
    night: str
    dag: str
    run: str
    year: str
    what: str
    owner: str
    sentence: str

    @property
    def key(self) -> str:
        """The same words, but for figures, are the same fault, however many nights it lasts."""
        words = re.sub(r"\d[\d.,:-]*", "#", self.sentence)
        return f"{STOP} {self.thing} {sha256(words.encode()).hexdigest()[:8]}"

    @property
    def thing(self) -> str:
        """What stopped, without the cause."""
        return " ".join(filter(None, (self.dag, self.year, self.what)))


def failures_file() -> Path:
    """Where failed tasks leave their sentences."""
    return operations_dir() / "failures.jsonl"


def record_failures(failures: Iterable[Failure]) -> None:
    """Add to the record in one piece: other tasks may be failing at the same time."""
    with failures_file().open("a", encoding="utf-8") as file:
        file.write("".join(json.dumps(asdict(failure)) + "\n" for failure in failures))


def read_failures(since: str = "") -> list[Failure]:
    """The failures since a moment, in the order in which they were recorded."""
    file = failures_file()
    if not file.exists():
        return []
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    # An earlier version wrote down no moment: what it recorded is long over.
    return [Failure(**line) for line in lines if line.get("at", "") > since]
