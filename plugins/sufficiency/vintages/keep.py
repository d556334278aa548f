"""Keep who was counted by each indicator when a return was frozen.

The figures of every vintage are worked out from kept members by the same models as the live ones, and the difference
between two vintages is told child by child. A frozen build is kept on the first night that finds it, from the marts as
they were known on the build's own night; a home that lost its warehouse keeps it again.
"""

import logging
from datetime import date
from pathlib import Path

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.errors import SufficiencyError
from sufficiency.home import returns_dir
from sufficiency.operations import TABLES, create_tables
from sufficiency.past.marts import marts_as_known
from sufficiency.returns.builds import frozen_builds
from sufficiency.warehouse import let_go_of_warehouse, open_warehouse

YEARS_RESTATED = 5  # as many as one release of the DfE's tables shows

log = logging.getLogger(__name__)


def keep_vintages(config: Config, night: date) -> int:
    """Keep the members of each frozen build that no night has kept yet; how many builds were kept.

    To be called while nothing else has the warehouse open. A build whose night cannot be built again is told in the
    log and tried again the next night: the rest of the night does not wait for it.
    """
    kept = 0
    due = _not_yet_kept(night)
    if due:
        let_go_of_warehouse()
    for year, build in due:
        built_on = date.fromisoformat(build.name[:10])
        try:
            with marts_as_known(config, built_on) as file:
                _keep(file, year, build.name, night)
        except SufficiencyError as fault:
            log.warning("SSDA903 %s, build %s: its figures as submitted cannot be kept. %s", year, build.name, fault)
        else:
            kept += 1
    return kept


def _not_yet_kept(night: date) -> list[tuple[CollectionYear, Path]]:
    """Frozen builds of nights up to this one that are not kept, in the order in which they were signed."""
    years = sorted(folder.name.replace("-", "/") for folder in (returns_dir() / "ssda903").glob("20*-*"))
    frozen = [
        (year, build)
        for year in map(CollectionYear.parse, years)
        for build in frozen_builds(year)
        if build.name[:10] <= str(night)
    ]
    if not frozen:
        return []
    with open_warehouse() as db:
        create_tables(db)
        kept = {build for (build,) in db.execute("select build from operations.kept_build").fetchall()}
    return [(year, build) for year, build in frozen if build.name not in kept]


def _keep(file: Path, year: CollectionYear, build: str, night: date) -> None:
    """Take the members and episodes of the build's year, and of the years it restates, out of a past warehouse."""
    first = CollectionYear(year.starts_in - YEARS_RESTATED + 1)
    members, episodes = file.with_name("members.parquet"), file.with_name("episodes.parquet")
    with duckdb.connect(str(file)) as past:
        past.execute(
            f"copy (select {_columns('kept_member')} from indicators.vintage_member where vintage = 'live'"
            f" and not is_month and collection_year between '{first}' and '{year}' order by all) to '{members}'"
        )
        past.execute(
            f"copy (select {_columns('kept_episode')} from intermediate.int_episode__placed order by all)"
            f" to '{episodes}'"
        )
    with open_warehouse() as db:
        db.execute("begin")
        db.execute(
            "insert into operations.kept_build by name"
            " select $build as build, $night as kept_on, $year as release_year,"
            " (select coalesce(max(kept_no), 0) + 1 from operations.kept_build)::integer as kept_no",
            {"build": build, "night": night, "year": str(year)},
        )
        for table, rows in (("kept_member", members), ("kept_episode", episodes)):
            db.execute(
                f"insert into operations.{table} by name"
                f" select $build as build, $night as kept_on, * from read_parquet('{rows}')",
                {"build": build, "night": night},
            )
        db.execute("commit")


def _columns(table: str) -> str:
    return ", ".join(column for column in TABLES[table] if column not in ("build", "kept_on"))
