"""The returns officer's page: how the return of each open year stands, in counts, from its builds and the marts."""

import json
from collections.abc import Sequence
from datetime import date
from html import escape
from pathlib import Path

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.home import published_dir, site_dir
from sufficiency.night import parse_night
from sufficiency.returns.builds import builds_of, frozen_builds
from sufficiency.returns.readiness import Readiness, Since, countdown, readiness_of
from sufficiency.site.marts import open_marts
from sufficiency.site.page import page, table
from sufficiency.site.return_year import year_section
from sufficiency.site.words import day_in_words, made_up
from sufficiency.write import write_whole


def write_return_page(config: Config) -> int:
    """Write return.html as of the published night; how many years it shows. Before the first night there is none.

    Counts of 1 to 5 are not hidden, so the file is its owner's alone.
    """
    manifest = published_dir() / "manifest.json"
    if not manifest.is_file():
        return 0
    night = parse_night(json.loads(manifest.read_text(encoding="utf-8"))["night"])
    last = {year: builds[-1] for year in config.collection_years(night) if (builds := builds_of(year))}
    with open_marts() as marts:
        text = _page(marts, config, last, night)
    write_whole(site_dir() / "return.html", text.encode())
    return len(last)


def _page(marts: duckdb.DuckDBPyConnection, config: Config, last: dict[CollectionYear, Path], night: date) -> str:
    states = {year: readiness_of(config, build, night) for year, build in last.items()}
    sections = "".join(year_section(marts, config, year, last[year], state, night) for year, state in states.items())
    links = "".join(f'<a href="#{year.folder}">{year}</a>' for year in states)
    body = (
        f"<h1>The SSDA903 return</h1>{made_up(config)}"
        '<p class="banner">For the returns officer. No child is named, but small counts are not hidden: '
        "do not publish or forward this page.</p>"
        f'<p class="quiet">{escape(config.authority.name)}, night of {day_in_words(night)}.</p>'
        f'<nav aria-label="Collection years">{links}</nav>'
        f"<h2>At a glance</h2>{_at_a_glance(states) if states else '<p>No build yet.</p>'}"
        f"<h2>Calendar</h2>{_calendar(config, night)}{sections}"
    )
    return page(f"SSDA903 return, {config.authority.name}", body, here="return.html")


def _at_a_glance(states: dict[CollectionYear, Readiness]) -> str:
    rows: Sequence[tuple[str, ...]] = [
        ("Last build", *(state.build for state in states.values())),
        ("Children", *(f"{state.children:,}" for state in states.values())),
        ("Errors", *(f"{state.errors:,}" for state in states.values())),
        ("Queries", *(f"{state.queries:,}" for state in states.values())),
        ("Rules not run", *(f"{len(state.not_run):,}" for state in states.values())),
        ("Care leavers nobody evidenced", *(f"{state.oc3_missing:,}" for state in states.values())),
        ("Changed since the build before", *(_rows(state.since_last_build) for state in states.values())),
        ("Frozen", *(_frozen(year) for year in states)),
        ("Changed since it was frozen", *(_rows(state.since_last_frozen) for state in states.values())),
        ("Next date", *(countdown(state.next_date) for state in states.values())),
    ]
    return table(("", *map(str, states)), rows, "The last build of each open year", names_rows=True)


def _rows(since: Since | None) -> str:
    return f"{since.rows:,} row{'' if since.rows == 1 else 's'}" if since else "nothing to compare with"


def _frozen(year: CollectionYear) -> str:
    frozen = frozen_builds(year)
    return frozen[-1].name if frozen else "not yet"


def _calendar(config: Config, night: date) -> str:
    dates = [(year, when) for year in config.collection_years(night) for when in config.calendar.dates(year, night)]
    rows = [
        (
            str(year),
            when.what.capitalize(),
            day_in_words(when.day) + (", assumed" if when.is_assumed else ""),
            f"{when.days_left:,}" if when.days_left >= 0 else "over",
        )
        for year, when in dates
    ]
    assumed = (
        '<p class="quiet">An assumed date is that of 2021/22: confirm it under <code>calendar</code> in '
        "<code>authority.yml</code> before you rely on it.</p>"
    )
    shown = table(("Year", "What", "When", "Days left"), rows, "Dates of the open years")
    return shown + (assumed if any(when.is_assumed for _, when in dates) else "")
