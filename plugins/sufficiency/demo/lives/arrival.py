"""Who comes into care, and when: arrivals by day, and the person that arrives."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from sufficiency.demo.days import Day, age_on, as_date, birthday, day, is_last_of_year, year_of
from sufficiency.demo.randomness import Weights, stream
from sufficiency.demo.world import OWN_LA_CODE, Person

BURN_IN: Day = day(1997, 4, 1)  # those still in care in April 2016 came in as babies at the earliest then
STARTS_A_YEAR = 188  # first entries of a council of 600; returns to care and short breaks come on top

# The share of starts that are unaccompanied asylum seeking children: Leicester's since the transfer scheme.
UNACCOMPANIED = {2019: 0.055, 2020: 0.045, 2021: 0.09, 2022: 0.15, 2023: 0.155, 2024: 0.16, 2025: 0.16}
UNACCOMPANIED_BEFORE, UNACCOMPANIED_SINCE = 0.05, 0.16
REMANDED = 0.012
SHORT_BREAKS = 0.03

# England's ages at entry, without unaccompanied children: (from, to) in days.
AGES = Weights({(2, 27): 13, (28, 364): 9, (365, 1825): 20, (1826, 3651): 21, (3652, 5842): 30, (5843, 6400): 7})
ETHNICITIES = Weights(
    {
        "WBRI": 520, "WIRI": 4, "WOTH": 45, "WIRT": 5, "WROM": 12, "MWBC": 95, "MWBA": 28, "MWAS": 52, "MOTH": 40,
        "AIND": 52, "APKN": 24, "ABAN": 12, "AOTH": 22, "BCRB": 16, "BAFR": 45, "BOTH": 14, "CHNE": 2, "OOTH": 12,
        "REFU": 2, "NOBT": 3,
    }
)  # fmt: skip
UNACCOMPANIED_FROM = Weights(
    {
        ("Afghanistan", "AOTH"): 24, ("Sudan", "BAFR"): 20, ("Eritrea", "BAFR"): 15, ("Iran", "OOTH"): 13,
        ("Iraq", "OOTH"): 9, ("Syria", "OOTH"): 7, ("Albania", "WOTH"): 6, ("Vietnam", "AOTH"): 6,
    }
)  # fmt: skip
GIRLS = (
    "Ada Aisha Amara Bella Chloe Daisy Ella Esme Farah Freya Grace Hana Imani Isla Jaya Keira Leila Maya Nadia Olive "
    "Poppy Priya Rosa Ruby Safia Sana Tia Uma Willow Zara"
)
BOYS = (
    "Adam Arjun Ben Caleb Dylan Elijah Finn George Hamza Harvey Ibrahim Jack Jayden Kai Karim Leo Liam Malik Noah Omar "
    "Oscar Rahul Reece Sami Theo Tyler Umar Vikram Will Zane"
)
FAMILIES = (
    "Ashdown Barlow Barrowcliffe Beck Brandreth Castle Chadha Cole Dalby Desai Elmhirst Fenn Garton Hallam Hussain "
    "Iqbal Jarvis Kaur Kirkby Lowe Mistry Mohamud Nash Oadby Parekh Quorn Rearsby Shah Soar Thorpe Tugby Ullah Vyas "
    "Wigston Yates Zaman"
)
FORENAMES = {"F": GIRLS.split(), "M": BOYS.split()}
SURNAMES = FAMILIES.split()
CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody comes into care for the first time."""

    index: int
    day: Day
    kind: str  # child, unaccompanied, remand, short_breaks


def arrivals(seed: int, children: int, until: Day) -> Iterator[Arrival]:
    """Every first entry to care since the burn-in, in order; a later `until` only adds."""
    rng = stream(seed, "arrivals")
    a_day = STARTS_A_YEAR * (1 + SHORT_BREAKS) * children / 600 / 365.25
    moment, index = float(BURN_IN), 0
    while (moment := moment + rng.expovariate(a_day)) < until + 1:
        kind = _kind(rng, year_of(int(moment)))
        yield Arrival(index, int(moment), kind)
        index += 1


def _kind(rng: random.Random, starts_in: int) -> str:
    if rng.random() < SHORT_BREAKS:
        return "short_breaks"
    if rng.random() < REMANDED:
        return "remand"
    before_or_after = UNACCOMPANIED_BEFORE if starts_in < 2019 else UNACCOMPANIED_SINCE
    return "unaccompanied" if rng.random() < UNACCOMPANIED.get(starts_in, before_or_after) else "child"


def age_in_days(rng: random.Random, kind: str) -> int:
    """How old the child is on the day of entry."""
    if kind == "unaccompanied":
        return int(rng.triangular(15.0, 17.95, 16.8) * 365.25)
    if kind == "remand":
        return int(rng.uniform(12.5, 17.6) * 365.25)
    if kind == "short_breaks":
        return int(rng.uniform(5, 15.5) * 365.25)
    youngest, oldest = AGES.pick(rng)
    return rng.randint(youngest, oldest)


def person(rng: random.Random, arrival: Arrival, age_days: int) -> Person:
    """The child who arrives."""
    is_uasc = arrival.kind == "unaccompanied"
    boys = {"unaccompanied": 0.93, "remand": 0.9}.get(arrival.kind, 0.525)
    sex = "M" if rng.random() < boys else "F"
    nationality, ethnicity = UNACCOMPANIED_FROM.pick(rng) if is_uasc else ("United Kingdom", ETHNICITIES.pick(rng))
    number, born = 100_000 + arrival.index, arrival.day - age_days
    found = Person(
        index=arrival.index,
        person_id=str(number),
        legacy_id=f"L{number * 7}",
        forename=rng.choice(FORENAMES[sex]),
        surname=rng.choice(SURNAMES),
        sex=sex,
        ethnicity=ethnicity,
        nationality=nationality,
        born=born + 1 if is_last_of_year(born) else born,  # 18 on 31 March: all year in care, and a care leaver
        is_uasc=is_uasc,
    )
    if is_uasc:
        _without_papers(rng, found, arrival.day)
    found.upn, found.upn_from = _upn(arrival.index, found.born), _school_starts(found.born)
    if age_on(found.born, arrival.day) >= 16 and is_uasc:
        found.upn, found.upn_unknown = None, "UN3" if rng.random() < 0.7 else "UN2"
    return found


def _without_papers(rng: random.Random, found: Person, arrived: Day) -> None:
    """Half have no date of birth but an agreed one: the first of January of a year, or a day in their story."""
    if rng.random() < 0.5:
        found.is_birth_estimated = True
        if rng.random() < 0.6:
            new_year = day(as_date(found.born).year, 1, 1)
            if birthday(new_year, 18) > arrived + 90:  # still a child, or there would be no life in care to tell
                found.born = new_year


def _school_starts(born: Day) -> Day:
    """1 September after the fourth birthday."""
    fourth = as_date(birthday(born, 4))
    return day(fourth.year + (fourth.month > 8), 9, 1)


def _upn(index: int, born: Day) -> str:
    """A unique pupil number with its true check letter: authority, school, year of issue, serial."""
    digits = f"{OWN_LA_CODE}{2000 + index // 900 % 3000}{(as_date(born).year + 5) % 100:02d}{1 + index % 900:03d}"
    total = sum(int(digit) * (place + 2) for place, digit in enumerate(digits[:12]))
    return CHECK_LETTERS[total % 23] + digits
