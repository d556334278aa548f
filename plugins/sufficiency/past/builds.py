"""A build of the return by its name or its night; a night that has none is built again as it was known."""

from datetime import date
from pathlib import Path

from sufficiency.collection_year import CollectionYear
from sufficiency.config import load_config
from sufficiency.diff import find_build
from sufficiency.returns.builds import builds_of
from sufficiency.returns.known_at import rebuild_return


def find_or_rebuild(name: str, year: CollectionYear | None, spare: Path) -> Path:
    """The build called `name`, or that of the night `name`, made in the folder `spare` where it is not kept.

    Raises SufficiencyError when there is no such build and none can be made: the year is not named, or nothing is
    known of the night.
    """
    night = _night(name)
    if night and year and not Path(name).exists() and not builds_of(year, night):
        return rebuild_return(load_config(), year, night, spare)
    return find_build(name, year)


def _night(name: str) -> date | None:
    try:
        return date.fromisoformat(name)
    except ValueError:
        return None
