"""When the return opens and is due: the council's own word in authority.yml, or a date assumed and said to be so."""

from dataclasses import dataclass, field
from datetime import date

from sufficiency.collection_year import CollectionYear

REMIND_DAYS = (28, 14, 7, 1)
BIRTHDAY_WINDOW_DAYS = 14
# What each date of the return means, in the order in which they come.
WHAT = {
    "opens": "the collection opens",
    "load_by": "the data must be loaded",
    "submit_by": "the return must be submitted",
}


@dataclass(frozen=True)
class ReturnDate:
    """One date of a year's return, seen from a day. is_assumed: nobody has confirmed it in authority.yml."""

    name: str
    day: date
    days_left: int
    is_assumed: bool

    @property
    def what(self) -> str:
        """What happens on the date, in words."""
        return WHAT[self.name]


@dataclass(frozen=True)
class Calendar:
    """The dates of each collection year, and how many days ahead people are reminded of what."""

    remind_days: tuple[int, ...] = REMIND_DAYS
    birthday_window_days: int = BIRTHDAY_WINDOW_DAYS
    years: dict[str, dict[str, date]] = field(default_factory=dict)

    def dates(self, year: CollectionYear, seen_from: date) -> list[ReturnDate]:
        """The three dates of a year's return, in order."""
        known = self.years.get(str(year))
        days = known or as_in_2021_22(year)
        return [ReturnDate(name, days[name], (days[name] - seen_from).days, known is None) for name in WHAT]

    def next_date(self, year: CollectionYear, seen_from: date) -> ReturnDate:
        """The first date that is not over; the last one when all are."""
        dates = self.dates(year, seen_from)
        return next((one for one in dates if one.days_left >= 0), dates[-1])


def as_in_2021_22(year: CollectionYear) -> dict[str, date]:
    """The dates of the last year whose dates we know: open on 1 April, loaded by 31 May, submitted by 30 June."""
    after = year.end.year
    return {"opens": date(after, 4, 1), "load_by": date(after, 5, 31), "submit_by": date(after, 6, 30)}
