"""Health while in care: assessments, teeth, development, immunisations, strengths and difficulties, substances."""

import random

from sufficiency.demo.days import Day, age_on, birthday, day, year_end, year_start, years_between
from sufficiency.demo.randomness import Weights
from sufficiency.demo.world import Life, PeriodOfCare

ASSESSED, DENTIST, DEVELOPMENT, IMMUNISED = 0.982, 0.775, 0.95, 0.995
PANDEMIC = {2020: 0.32}  # hardly a dentist was open
SCORED = 0.83
NO_SCORE = Weights({"SDQ2": 30, "SDQ3": 10, "SDQ4": 42, "SDQ5": 18})
SUBSTANCES = Weights({"Cannabis": 60, "Alcohol": 22, "Solvents": 6, "Cocaine": 8, "Other": 4})
OFFENCES = Weights({"Theft": 25, "Criminal damage": 25, "Assault": 30, "Public order": 12, "Drug offence": 8})
FEW_DAYS = 45  # too short a part of a year for a yearly check


def health(rng: random.Random, life: Life, period: PeriodOfCare, from_day: Day, has_needs: float) -> None:
    """Everything health services record in a period of care; `has_needs` is the child's own level of difficulty."""
    life.immunisations.append((max(period.start, from_day), "Y" if rng.random() < IMMUNISED else "N"))
    for starts_in, first, last in years_between(max(period.start, from_day), period.end):
        if last - first >= FEW_DAYS:
            _checks(rng, life, starts_in, first, last)
            life.immunisations.append((rng.randint(first, last), "Y" if rng.random() < IMMUNISED else "N"))
        _difficulties(rng, life, starts_in, first, last, has_needs)
        _misuse_and_offences(rng, life, first, last)


def _checks(rng: random.Random, life: Life, starts_in: int, first: Day, last: Day) -> None:
    under_five = birthday(life.born, 5) > year_end(starts_in)
    autumn = day(starts_in, 10, 1)
    declined = rng.random() >= ASSESSED
    halves = [(first, min(last, autumn - 8)), (max(first, autumn), last)] if under_five else [(first, last)]
    for begin, end in halves:
        if end - begin >= 20:
            _check(life, rng.randint(begin + 5, end - 5), "Health Assessment", "Refused" if declined else "Completed")
    if rng.random() < PANDEMIC.get(starts_in, DENTIST):
        _check(life, rng.randint(first, last), "Dental Check", "Completed")
    elif rng.random() < 0.3:
        _check(life, rng.randint(first, last), "Dental Check", rng.choice(("Refused", "Cancelled")))
    if under_five and rng.random() < DEVELOPMENT:
        _check(life, rng.randint(first, last), "Developmental Check", "Completed")


def _check(life: Life, on: Day, kind: str, status: str) -> None:
    number = len(life.health_checks) + 1
    life.health_checks.append((f"HC{life.person.person_id}{number:03d}", on, kind, status))


def _difficulties(rng: random.Random, life: Life, starts_in: int, first: Day, last: Day, has_needs: float) -> None:
    """The carers' questionnaire goes out every spring to those between 4 and 17 who were there on 1 April."""
    start, end = year_start(starts_in), year_end(starts_in)
    if first > start or birthday(life.born, 4) > end or birthday(life.born, 17) < start:
        return
    on = min(max(start + rng.randint(14, 105), birthday(life.born, 4)), last)
    number = f"SDQ{life.person.person_id}{starts_in}"
    is_four_to_sixteen = birthday(life.born, 4) <= start and birthday(life.born, 16) > end
    if not is_four_to_sixteen and not 4 <= age_on(life.born, on) <= 16:
        life.sdq.append((number, on, None, "SDQ1"))
    elif rng.random() < SCORED:
        score = round(min(38, max(0, rng.gauss(has_needs, 3.6))))
        life.sdq.append((number, on, score, None))
    else:
        life.sdq.append((number, on, None, NO_SCORE.pick(rng)))


def _misuse_and_offences(rng: random.Random, life: Life, first: Day, last: Day) -> None:
    age = age_on(life.born, first)
    on = rng.randint(first, last)
    if age >= 11 and rng.random() < 0.035:
        received = rng.random() < 0.6
        offered = None if received else rng.random() < 0.75
        key = f"SM{life.person.person_id}{len(life.substance) + 1:02d}"
        life.substance.append((key, on, SUBSTANCES.pick(rng), received, offered))
    if age >= 11 and rng.random() < 0.04:
        key = f"CV{life.person.person_id}{len(life.convictions) + 1:02d}"
        life.convictions.append((key, rng.randint(first, last), OFFENCES.pick(rng)))
