"""What is about to be too late, told once ahead of time: the return's dates, and birthday windows of care leavers.

What has been told is remembered in operations, so that a night that is run again says nothing twice; what got through
to nobody is not remembered, and is tried again.
"""

import json
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import duckdb

from sufficiency.alerts import tell
from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.home import operations_dir
from sufficiency.return_calendar import ReturnDate
from sufficiency.returns.builds import findings_by_level, frozen_builds, read_manifest
from sufficiency.returns.readiness import countdown
from sufficiency.site.words import day_in_words

TOLD = "reminders.jsonl"


def remind(db: duckdb.DuckDBPyConnection, config: Config, build: Path, night: date) -> int:
    """Tell the owners what is due soon in the year of a build; how many sentences were said."""
    year = CollectionYear.parse(read_manifest(build)["collection_year"])
    dates = sum(remind_of_date(config, year, build, when) for when in config.calendar.dates(year, night))
    return dates + remind_of_birthdays(db, config, year, night)


def remind_of_date(config: Config, year: CollectionYear, build: Path, when: ReturnDate) -> bool:
    """Tell the returns officer of a date once it is as near as one of the days in the settings; whether it was said."""
    near = [days for days in config.calendar.remind_days if 0 <= when.days_left <= days]
    key = f"{year} {when.name} {when.day} {min(near)}" if near else ""
    if not near or key in _told():
        return False
    levels = findings_by_level(read_manifest(build))
    frozen = frozen_builds(year)
    state = f"build {frozen[-1].name} is frozen" if frozen else "nothing is frozen yet"
    sentence = (
        f"SSDA903 {year}: {countdown(when)}. Open in build {build.name}: {levels['error']:,} errors and "
        f"{levels['query']:,} queries; {state}."
    )
    return _tell_once("returns_officer", f"SSDA903 {year}: {when.what} on {day_in_words(when.day)}", sentence, [key])


def remind_of_birthdays(db: duckdb.DuckDBPyConnection, config: Config, year: CollectionYear, night: date) -> bool:
    """Tell the leaving care team how many birthday windows close soon without a contact, whenever there is a new one.

    From 22 on a contact of the whole year will do, so no window closes. Whether it was said.
    """
    ahead = config.calendar.birthday_window_days
    after = timedelta(days=config.policies["oc3_window_days_after"])
    closing = db.execute(
        "select child_key || ' ' || birthday_age from intermediate.int_birthday__positioned"
        " where collection_year = $year and reason_not_returned = 'contact_awaited' and birthday_age <= 21"
        " and birthday_date between $first and $last",
        {"year": str(year), "first": night - after, "last": night - after + timedelta(days=ahead)},
    ).fetchall()
    keys = {f"birthday {key}" for (key,) in closing}
    if not keys - _told():
        return False
    who = "1 young person has" if len(keys) == 1 else f"{len(keys):,} young people have"
    sentence = (
        f"SSDA903 {year}: {who} a birthday window closing within {ahead} days without a contact. After that, OC3 can "
        "only be returned blank. They stand in care_leavers.fct_birthday_position as contact_awaited."
    )
    return _tell_once("leaving_care_team", f"SSDA903 {year}: birthday windows are closing", sentence, sorted(keys))


def _tell_once(owner: str, subject: str, sentence: str, keys: Iterable[str]) -> bool:
    if not tell(owner, subject, sentence):
        return False
    with _file().open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(key) + "\n" for key in keys)
    return True


def _told() -> set[str]:
    return (
        {json.loads(line) for line in _file().read_text(encoding="utf-8").splitlines()} if _file().exists() else set()
    )


def _file() -> Path:
    return operations_dir() / TOLD
