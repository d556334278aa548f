"""What is about to be too late, for the digest to tell ahead of time: the return's dates, and birthday windows of
care leavers.

Each reminder has keys; one whose keys a team has all been told is not told again, so a night that is run again says
nothing twice, and what got through to nobody is tried again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.return_calendar import ReturnDate
from sufficiency.returns.builds import builds_of, findings_by_level, frozen_builds, read_manifest
from sufficiency.returns.readiness import countdown


@dataclass(frozen=True)
class Reminder:
    """A sentence for a team, and what is remembered of it once it was told."""

    owner: str
    keys: tuple[str, ...]
    sentence: str


def reminders(db: duckdb.DuckDBPyConnection, config: Config, night: date) -> Iterator[Reminder]:
    """Whatever is due soon in the open years, told before or not. db: the warehouse, which may be empty yet."""
    for year in config.collection_years(night):
        build = next(reversed(builds_of(year)), None)
        for when in config.calendar.dates(year, night):
            if near := [days for days in config.calendar.remind_days if 0 <= when.days_left <= days]:
                key = f"{year} {when.name} {when.day} {min(near)}"
                yield Reminder("returns_officer", (key,), _of_date(year, build, when))
        yield from _of_birthdays(db, config, year, night)


def _of_date(year: CollectionYear, build: Path | None, when: ReturnDate) -> str:
    """How long until a date of the return, and how the return stands."""
    if build is None:
        return f"SSDA903 {year}: {countdown(when)}. No build of it stands yet."
    levels = findings_by_level(read_manifest(build))
    frozen = frozen_builds(year)
    state = f"build {frozen[-1].name} is frozen" if frozen else "nothing is frozen yet"
    return (
        f"SSDA903 {year}: {countdown(when)}. Open in build {build.name}: {levels['error']:,} errors and "
        f"{levels['query']:,} queries; {state}."
    )


def _of_birthdays(
    db: duckdb.DuckDBPyConnection, config: Config, year: CollectionYear, night: date
) -> Iterator[Reminder]:
    """How many birthday windows close soon without a contact: a new one among them makes it news.

    From 22 on a contact of the whole year will do, so no window closes.
    """
    if not db.execute(
        "select 1 from information_schema.tables"
        " where table_schema = 'intermediate' and table_name = 'int_birthday__positioned'"
    ).fetchone():
        return
    ahead = config.calendar.birthday_window_days
    after = timedelta(days=config.policies["oc3_window_days_after"])
    closing = db.execute(
        "select child_key || ' ' || birthday_age from intermediate.int_birthday__positioned"
        " where collection_year = $year and reason_not_returned = 'contact_awaited' and birthday_age <= 21"
        " and birthday_date between $first and $last order by all",
        {"year": str(year), "first": night - after, "last": night - after + timedelta(days=ahead)},
    ).fetchall()
    if not closing:
        return
    who = "1 young person has" if len(closing) == 1 else f"{len(closing):,} young people have"
    yield Reminder(
        "leaving_care_team",
        tuple(f"birthday {key}" for (key,) in closing),
        f"SSDA903 {year}: {who} a birthday window closing within {ahead} days without a contact. After that, OC3 can "
        "only be returned blank. They stand in care_leavers.fct_birthday_position as contact_awaited.",
    )
