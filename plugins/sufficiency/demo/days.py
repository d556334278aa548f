"""Days as ordinals: birthdays, collection years and the text a database holds."""

from collections.abc import Iterator
from datetime import date
from functools import cache

Day = int


def day(year: int, month: int, dom: int) -> Day:
    """The ordinal of a date."""
    return date(year, month, dom).toordinal()


@cache
def as_date(ordinal: Day) -> date:
    """The date of an ordinal."""
    return date.fromordinal(ordinal)


@cache
def iso(ordinal: Day) -> str:
    """2025-04-01."""
    return as_date(ordinal).isoformat()


@cache
def midnight(ordinal: Day) -> str:
    """2025-04-01 00:00:00: how SSD's DATETIME columns hold a date."""
    return f"{iso(ordinal)} 00:00:00"


def birthday(born: Day, age: int) -> Day:
    """The day on which somebody reaches an age; a leap-day child on 28 February, as the return's rules have it."""
    birth = as_date(born)
    try:
        return birth.replace(year=birth.year + age).toordinal()
    except ValueError:
        return date(birth.year + age, 2, 28).toordinal()


def age_on(born: Day, on: Day) -> int:
    """Completed years."""
    birth, today = as_date(born), as_date(on)
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


def year_of(ordinal: Day) -> int:
    """The calendar year in which the day's collection year starts."""
    today = as_date(ordinal)
    return today.year if today.month >= 4 else today.year - 1


def is_last_of_year(ordinal: Day) -> bool:
    """31 March: who leaves care on it was there all year, yet is not there when children are counted."""
    today = as_date(ordinal)
    return (today.month, today.day) == (3, 31)


@cache
def year_start(starts_in: int) -> Day:
    """1 April."""
    return date(starts_in, 4, 1).toordinal()


@cache
def year_end(starts_in: int) -> Day:
    """31 March."""
    return date(starts_in + 1, 3, 31).toordinal()


def years_between(start: Day, end: Day) -> Iterator[tuple[int, Day, Day]]:
    """Each collection year from start to end, with the part of it in between."""
    for starts_in in range(year_of(start), year_of(end) + 1):
        yield starts_in, max(start, year_start(starts_in)), min(end, year_end(starts_in))
