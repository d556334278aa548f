"""Reviews by the independent reviewing officer, statutory visits, and care plans."""

import random

from sufficiency.demo.days import Day, birthday
from sufficiency.demo.randomness import Weights
from sufficiency.demo.world import Life, PeriodOfCare

TAKES_PART = Weights({"PN1": 58, "PN2": 4, "PN3": 3, "PN4": 6, "PN5": 7, "PN6": 12, "PN7": 10})
FIRST, SECOND, LATER = 28, 91, 182  # 20 working days, three months, six months
PLANS = Weights({"RETURN1M": 1, "RETURN6M": 2, "RETURNEV": 2, "LTRELFR": 2, "LTFOST18": 5, "SUPPLIV": 1, "OTHERPLN": 1})


def reviews_and_visits(rng: random.Random, life: Life, period: PeriodOfCare, from_day: Day) -> None:
    """Fill reviews, visits and care plans of a period, as far back as the records go."""
    _reviews(rng, life, period, from_day)
    _visits(rng, life, period, from_day)
    _care_plans(rng, life, period, from_day)


def _reviews(rng: random.Random, life: Life, period: PeriodOfCare, from_day: Day) -> None:
    fourth = birthday(life.born, 4)
    due, number = period.start + FIRST, 0
    while due < period.end:
        late = rng.random() < 0.05
        held = due + rng.randint(1, 20) if late else due - rng.randint(0, 6)
        if from_day <= held < period.end:
            part = "PN0" if held < fourth else TAKES_PART.pick(rng)
            life.reviews.append((f"RV{period.cla_id}{number:02d}", period.cla_id, due, held, part))
        number += 1
        due = held + (SECOND if number == 1 else LATER)


def _visits(rng: random.Random, life: Life, period: PeriodOfCare, from_day: Day) -> None:
    day, number, end = period.start + rng.randint(2, 7), 0, period.end
    if day < from_day:
        day = from_day + rng.randint(0, 42)
    randint, chance = rng.randint, rng.random
    while day < end:
        number += 1
        seen = chance() < 0.96
        life.visits.append((f"VI{period.cla_id}{number:03d}", period.cla_id, day, seen, seen and chance() < 0.8))
        day += randint(30, 56)


def _care_plans(rng: random.Random, life: Life, period: PeriodOfCare, from_day: Day) -> None:
    day = max(period.start + 8, from_day)
    while day < period.end:
        until = min(day + rng.randint(170, 420), period.end)
        life.care_plans.append((f"CP{period.cla_id}{len(life.care_plans)}", day, until, PLANS.pick(rng)))
        day = until
