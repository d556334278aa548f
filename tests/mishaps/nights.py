"""What goes wrong with the nights themselves: clocks that change, nights that were missed, and came late."""

from datetime import date, timedelta

from tests.history_of import history_of
from tests.mishaps.council import SECRET
from tests.mishaps.mishap import FIRST, LANDED, SECOND, Council, Mishap

THIRD = SECOND + timedelta(days=1)
FOURTH = SECOND + timedelta(days=2)


def new_name(council: Council) -> None:
    council.sql("update ssd_person set pers_upn = 'A123' where rowid = 7")


def versions(council: Council) -> list[tuple[date, date | None]]:
    """The stretches of nights on which the row that changed stood as it stood."""
    found = [row for row in history_of("ssd", "ssd_person") if row["pers_person_id"] == f"{SECRET}7"]
    return [(row["known_from"], row["known_to"]) for row in found]


def changed_on_the_second_night(council: Council) -> None:
    assert versions(council) == [(FIRST, SECOND), (SECOND, None)]


def changed_on_the_fourth_night(council: Council) -> None:
    assert versions(council) == [(FIRST, FOURTH), (FOURTH, None)]


NIGHTS = [
    Mishap("the clocks go back while the night runs", "ssd/ssd_person",
           new_name, LANDED, nights=(SECOND, THIRD), then=changed_on_the_second_night),
    Mishap("two nights were missed", "ssd/ssd_person",
           new_name, LANDED, nights=(FOURTH,), then=changed_on_the_fourth_night),
    Mishap("missed nights are caught up in their order", "ssd/ssd_person",
           new_name, LANDED, nights=(SECOND, THIRD, FOURTH), then=changed_on_the_second_night),
    Mishap("a missed night is caught up after a later one", "ssd/ssd_person",
           new_name, LANDED, nights=(THIRD, SECOND), then=changed_on_the_second_night),
    Mishap("the same night runs twice", "ssd/ssd_person",
           new_name, LANDED, nights=(SECOND, SECOND), then=changed_on_the_second_night),
]  # fmt: skip
