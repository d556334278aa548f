"""How far the night came: what each DAG handed on, what stopped and is not over, what did not run."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date
from typing import Any

from sufficiency.assets import (
    LANDED,
    MARTS_PUBLISHED,
    PACK_WRITTEN,
    POSTGRES_PUBLISHED,
    SSDA903_CHECKED,
    WAREHOUSE_BUILT,
)
from sufficiency.config import Config
from sufficiency.failures import Failure
from sufficiency.home import published_dir
from sufficiency.site.words import day_in_words

# What a DAG hands on when all of it went well.
HANDS_ON = {f"extract_{domain}": asset for domain, asset in LANDED.items()} | {
    "build_warehouse": WAREHOUSE_BUILT,
    "prepare_ssda903": SSDA903_CHECKED,
    "publish_marts": MARTS_PUBLISHED,
    "publish_postgres": POSTGRES_PUBLISHED,
    "scrutiny_pack": PACK_WRITTEN,
}
BY_YEAR = {"prepare_ssda903"}  # runs once for each open year; the others hand on to every year, or to none
LOOK_BACK = 20  # events of each asset: a night has one for each open year, and is seldom run again as often


@dataclass(frozen=True)
class Handed:
    """A DAG went well: of which collection year, where it has one, in which night, and when."""

    dag: str
    year: str
    night: str
    at: str


@dataclass(frozen=True)
class NightState:
    """missing: what did not come to its end tonight, the DAG's run → what it means, in words; stopped: failures that
    are not over; marts: the night of the marts in force.
    """

    missing: Mapping[str, str]
    stopped: tuple[Failure, ...]
    marts: str

    def unexplained(self) -> list[str]:
        """What did not run although nothing is known to have stopped it."""
        known = {f"{failure.dag} {failure.year}".strip() for failure in self.stopped}
        return [run for run in self.missing if run not in known]


def handed_on(context: Mapping[str, Any]) -> list[Handed]:
    """What the DAGs handed on lately, from the assets that are inlets of the task that asks."""
    handed = []
    for dag, asset in HANDS_ON.items():
        for event in context["inlet_events"][asset].ascending(False).limit(LOOK_BACK):
            year = (event.partition_key or "") if dag in BY_YEAR else ""
            night = (event.extra or {}).get("night", "")
            handed.append(Handed(dag, year, night, event.timestamp.astimezone(UTC).isoformat()))
    return handed


def night_state(config: Config, night: date, handed: Iterable[Handed], failures: Iterable[Failure]) -> NightState:
    """How the night stands by what was handed on and what failed."""
    handed = list(handed)
    well = {f"{one.dag} {one.year}".strip() for one in handed if one.night == str(night)}
    missing = {run: words for run, words in _wanted(config, night).items() if run not in well}
    marts = marts_in_force()
    if "publish_marts" in missing:
        missing["publish_marts"] = (
            f"The marts were not published: those of {day_in_words(date.fromisoformat(marts))} stay in force."
            if marts
            else "The marts were not published, and there are none of an earlier night."
        )
    years = {"", *map(str, config.collection_years(night))}
    of_open_years = (failure for failure in failures if failure.year in years and failure.dag in HANDS_ON)
    return NightState(missing, tuple(_not_over(of_open_years, handed)), marts)


def marts_in_force() -> str:
    """The night whose marts BI reads; empty when nothing was ever published."""
    file = published_dir() / "manifest.json"
    return json.loads(file.read_text(encoding="utf-8"))["night"] if file.is_file() else ""


def _wanted(config: Config, night: date) -> dict[str, str]:
    """Every run that a whole night has, and what is missed without it."""
    sources = {
        f"extract_{domain}": f"{domain.replace('_', ' ').capitalize()} did not land whole: what landed before "
        "stays in force."
        for domain, settings in config.sources.items()
        if settings
    }
    checks = {
        f"prepare_ssda903 {year}": f"SSDA903 {year} was not checked: its last build stays."
        for year in config.collection_years(night)
    }
    published = {"publish_marts": ""}
    if config.publishing.postgres:
        published["publish_postgres"] = "Postgres did not get the night's marts: an earlier night stands there."
    return sources | {"build_warehouse": "The warehouse was not built."} | checks | published


def _not_over(failures: Iterable[Failure], handed: Iterable[Handed]) -> Iterable[Failure]:
    """The failures of each DAG's last failing run, unless it went well afterwards."""
    well: dict[tuple[str, str], str] = {}
    for one in handed:
        for year in {one.year, ""}:  # a run that was refused for want of a year is over when one with a year went well
            well[one.dag, year] = max(one.at, well.get((one.dag, year), ""))
    last: dict[tuple[str, str], list[Failure]] = {}
    for failure in failures:
        of_run = last.setdefault((failure.dag, failure.year), [])
        if of_run and of_run[0].run != failure.run:
            of_run.clear()
        of_run.append(failure)
    for (dag, year), of_run in last.items():
        yield from (failure for failure in of_run if failure.at > well.get((dag, year), ""))
