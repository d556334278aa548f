"""What a team has been told, kept per team: what is open and known to it, which reminders it has had."""

import fcntl
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from sufficiency.home import operations_dir
from sufficiency.write import write_whole


@dataclass
class Told:
    """What a team knows. night: the last it had a digest of; open: each problem told and not yet mended, its key →
    its title; said: keys of reminders.
    """

    path: Path
    night: str = ""
    open: dict[str, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    def save(self) -> None:
        """Write it down, whole or not at all: only after somebody took the message."""
        kept = {name: value for name, value in asdict(self).items() if name != "path"}
        write_whole(self.path, (json.dumps(kept, indent=0, sort_keys=True) + "\n").encode())


@contextmanager
def told_to(owner: str) -> Iterator[Told]:
    """What a team knows, while nobody else tells it anything: two failing tasks must not both be the first."""
    folder = operations_dir() / "told"
    folder.mkdir(exist_ok=True, mode=0o700)
    name = re.sub(r"[^a-z0-9_]", "_", owner.lower())
    with (folder / f".{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        path = folder / f"{name}.json"
        known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        yield Told(path, **known)
