"""For whom a pack is: anybody, or the council's officers. What each may see is decided here and nowhere else."""

from enum import Enum
from pathlib import Path

from sufficiency.collection_year import CollectionYear
from sufficiency.home import site_dir


class Audience(Enum):
    """PUBLIC sees what the disclosure control lets through; OFFICERS see every figure, small counts too."""

    PUBLIC = "scrutiny"
    OFFICERS = "officers/scrutiny"

    @property
    def is_public(self) -> bool:
        """Whether anybody may read it."""
        return self is Audience.PUBLIC

    @property
    def mode(self) -> int:
        """The rights on its files: the public pack may be read by all, the officers' by its owner alone."""
        return 0o644 if self.is_public else 0o600

    def place(self, year: CollectionYear, kind: str = "html") -> str:
        """A file of its pack, as the site's folder names it: scrutiny/2025-26.html."""
        return f"{self.value}/{year.folder}.{kind}"

    def folder(self) -> Path:
        """Where its files stand; made if absent, closed to others where it is the officers'."""
        folder = site_dir() / self.value
        for part in (folder.parent, folder):
            part.mkdir(mode=0o755 if self.is_public else 0o700, exist_ok=True)
        return folder
