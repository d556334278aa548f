"""The return as it was known on a past night: rebuilt in a warehouse of its own, the present one only read."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.errors import SufficiencyError
from sufficiency.past.warehouse import past_warehouse
from sufficiency.returns.build import build_return
from sufficiency.returns.builds import builds_of, read_manifest, signature_of
from sufficiency.returns.circumstances import recall
from sufficiency.rules.warehouse import check_return
from sufficiency.warehouse import dbt_vars, run_dbt

RETURN_AND_ALL_BEHIND_IT = ["--select", "+path:models/returns", "--exclude", "path:models/history", "path:seeds"]


def rebuild_return(config: Config, year: CollectionYear, night: date, parent: Path | None = None) -> Path:
    """Build a year's return from what was known on a past night; the folder of the build.

    The files are those of that night's own build, byte for byte, as long as the code is the same: sources come from
    history, policies and Ofsted's list from the night's manifest. Where the night made no build of the year, today's
    policies and list are used. Raises SufficiencyError for a night before the first landing or after the last.
    """
    with as_known(config, year, night) as (settings, db):
        check_return(db, settings, year, night)
        return build_return(db, settings, year, night, parent)


@contextmanager
def as_known(config: Config, year: CollectionYear, night: date) -> Iterator[tuple[Config, duckdb.DuckDBPyConnection]]:
    """The settings of a past night, and a warehouse with the returns as they were known on it."""
    if made := build_of_night(year, night):
        config = recall(config, read_manifest(made))
    if year not in config.collection_years(night):
        raise SufficiencyError(
            f"SSDA903 {year} was not open on {night}: that night's years are "
            f"{' and '.join(map(str, config.collection_years(night)))}. Name the year in collection_years of "
            f"{config.path.name} to build it all the same."
        )
    with past_warehouse(night) as file:
        arguments = ["run", *RETURN_AND_ALL_BEHIND_IT]
        run_dbt(arguments, dbt_vars(config, night), f"SSDA903 {year} as known on {night}", warehouse=file)
        with duckdb.connect(str(file)) as db:
            yield config, db


def build_of_night(year: CollectionYear, night: date) -> Path | None:
    """The build that a night made of a year: the frozen one if there is one, else the last."""
    builds = builds_of(year, night)
    frozen = [build for build in builds if signature_of(build)]
    return (frozen or builds or [None])[-1]
