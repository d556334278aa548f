"""After care: eligibility, personal adviser, pathway plans, and the contacts that tell how a young person fares."""

import random

from sufficiency.demo.days import Day, birthday
from sufficiency.demo.lives.workers import Workforce, add_involvement
from sufficiency.demo.randomness import Weights
from sufficiency.demo.world import CareLeaverContact, Life

NIGHTS_NEEDED = 91
NO_LEAVERS = ("E2", "E3", "E11", "E12", "E15")
IN_TOUCH = Weights({"YES": 944, "NO": 16, "REFU": 10, "NREQ": 14, "RHOM": 10, "DIED": 1})
WORKING = {
    17: Weights({"F2": 38, "P2": 4, "F4": 4, "F5": 12, "P5": 6, "G4": 7, "G5": 21, "G6": 3}),
    19: Weights(
        {"F1": 9, "P1": 0.5, "F2": 18, "P2": 3, "F4": 4, "P4": 0.5, "F5": 26, "P5": 7, "G4": 9, "G5": 16, "G6": 6}
    ),
    22: Weights({"F1": 8, "F2": 8, "P2": 3, "F4": 3, "F5": 32, "P5": 9, "G4": 12, "G5": 17, "G6": 8}),
}
LIVING = {
    17: Weights({"B1": 34, "D1": 34, "E1": 5, "K1": 4, "C1": 8, "U1": 8, "Y1": 4, "X2": 1.6, "S2": 0.6, "V2": 0.4}),
    18: Weights({"B1": 13, "D1": 44, "E1": 6, "K1": 4, "C1": 6, "U1": 19, "Y1": 4, "X2": 1.6, "S2": 0.7, "W2": 0.3}),
    19: Weights(
        {
            "B1": 11, "D1": 22, "E1": 4, "K1": 3, "C1": 2, "T1": 3, "U1": 48, "Y1": 3, "G1": 0.5, "R2": 0.6, "X2": 1.3,
            "S2": 0.7, "U2": 0.5, "V2": 0.3, "W2": 0.2,
        }
    ),
    22: Weights({"B1": 12, "D1": 6, "K1": 4, "U1": 72, "Y1": 2, "X2": 1.5, "S2": 1, "U2": 1, "G1": 0.5}),
}  # fmt: skip
STAYING_PUT = {18: 0.3, 19: 0.18, 20: 0.11}  # of those who turned 18 with foster carers
STAYS_THE_SAME = 0.6  # from one year to the next
KNOWN_FROM_OTHERS = 0.6
METHODS = Weights({"visit": 40, "phone": 28, "text": 22, "video": 4, "email": 6})
LAST_CONTACT_DAY = 90  # after the 25th birthday


def care_leaving(rng: random.Random, workforce: Workforce, life: Life, from_day: Day) -> None:
    """Everything after care for those who were looked after for 91 nights from 14 and a night after 16."""
    born, last = life.born, life.periods[-1]
    _contact_between_periods(rng, workforce, life, from_day)
    if not _is_eligible(life, last.end) or last.end_reason in NO_LEAVERS:
        return
    seventeen, eighteen, twenty_five = birthday(born, 17), birthday(born, 18), birthday(born, 25)
    left = max(last.end, seventeen - 30, birthday(born, 16))
    if twenty_five <= from_day:
        return
    adviser = workforce.adviser(rng)
    _eligibilities(life, left, eighteen, twenty_five, from_day)
    _advisers(rng, workforce, life, max(birthday(born, 16) + 60, last.start + 20, from_day), twenty_five)
    _plans(rng, life, max(birthday(born, 16) + 90, last.start + 40, from_day), twenty_five)
    _contacts(rng, life, left, adviser.worker_id, from_day)


def _is_eligible(life: Life, until: Day) -> bool:
    fourteen, sixteen = birthday(life.born, 14), birthday(life.born, 16)
    care = [period for period in life.periods if not period.is_short_break and period.end <= until]
    nights = sum(max(0, period.end - max(period.start, fourteen)) for period in care)
    return nights >= NIGHTS_NEEDED and any(period.end > sixteen for period in care)


def _eligibilities(life: Life, left: Day, eighteen: Day, twenty_five: Day, from_day: Day) -> None:
    if left < eighteen:
        life.eligibilities.append((max(left, from_day), eighteen, "Relevant"))
    life.eligibilities.append((max(eighteen, from_day), twenty_five, "Former Relevant"))


def _advisers(rng: random.Random, workforce: Workforce, life: Life, start: Day, end: Day) -> None:
    day = start
    while day < end:
        last = min(day + rng.randint(300, 1100), end)
        worker = workforce.adviser(rng)
        life.advisers.append((worker.worker_id, worker.team_id, day, last))
        add_involvement(life, worker, "PA", day, last, None, life.periods[-1].referral_id)
        day = last


def _plans(rng: random.Random, life: Life, start: Day, end: Day) -> None:
    day = start
    while day < end:
        life.pathway_plans.append((f"PP{life.person.person_id}{len(life.pathway_plans) + 1:02d}", day, day + 182))
        day += rng.choice((168, 175, 180, 182, 190, 205, 240))


def _contacts(rng: random.Random, life: Life, left: Day, recorded_by: str, from_day: Day) -> None:
    """Every two months or so, and around each birthday."""
    born = life.born
    positions = _positions(rng, life, left)
    days = {birthday(born, 18)} if left <= birthday(born, 18) else set()
    for age in range(17, 26):
        on = birthday(born, age) - rng.randint(0, 12)
        days.add(on if on >= left else max(left, birthday(born, age)) if birthday(born, age) >= left else 0)
    day, last = left + rng.randint(0, 20), birthday(born, 25) + LAST_CONTACT_DAY
    while day < last:
        days.add(day)
        day += rng.randint(45, 80)
    ceased = last
    for on in sorted(days):
        if on < max(left, from_day) or on > ceased:
            continue
        in_touch, activity, accommodation, suitable = positions[_turn(born, on)]
        key = f"CC{life.person.person_id}{len(life.contacts) + 1:03d}"
        life.contacts.append(
            CareLeaverContact(key, on, METHODS.pick(rng), in_touch, activity, accommodation, suitable, recorded_by)
        )
        if in_touch == "DIED":
            life.person.died = on - 3
            ceased = on


def _contact_between_periods(rng: random.Random, workforce: Workforce, life: Life, from_day: Day) -> None:
    """Who is out of care on the 17th birthday is asked then, though care begins again before adulthood."""
    seventeen = birthday(life.born, 17)
    care = [period for period in life.periods if not period.is_short_break]
    before = [period for period in care if period.end <= seventeen]
    after = [period for period in care if period.start > seventeen]
    if seventeen < from_day or not before or not after or len(before) + len(after) < len(care):
        return
    if _is_eligible(life, seventeen) and before[-1].end_reason not in NO_LEAVERS:
        activity, living = WORKING[17].pick(rng), LIVING[17].pick(rng)
        life.contacts.append(
            CareLeaverContact(
                f"CC{life.person.person_id}{1:03d}",
                seventeen,
                METHODS.pick(rng),
                "YES",
                activity,
                living[0],
                living[1],
                workforce.adviser(rng).worker_id,
            )
        )


def _turn(born: Day, on: Day) -> int:
    """The birthday whose position holds on a day: from seven months before it to five after it."""
    return next((age for age in range(17, 25) if on < birthday(born, age) + 150), 25)


def _positions(rng: random.Random, life: Life, left: Day) -> dict[int, tuple[str, str, str, str]]:
    """In touch, activity, accommodation and its suitability at each age; yesterday's often still hold."""
    last = life.periods[-1]
    fostered_at_eighteen = last.placements[-1].code.startswith("U") and last.end >= birthday(life.born, 18)
    stays_put = fostered_at_eighteen and last.end_reason == "E17"
    positions: dict[int, tuple[str, str, str, str]] = {}
    activity = living = None
    gone = False
    for age in range(17, 26):
        band = max(key for key in WORKING if key <= age)
        if activity is None or rng.random() > STAYS_THE_SAME or age in (19, 22):
            activity = WORKING[band].pick(rng)
        stays_put = stays_put and (age < 18 or rng.random() < _still(age))
        if stays_put and age >= 18:
            living = "Z1"
        elif living is None or living == "Z1" or age == 18 or rng.random() > STAYS_THE_SAME:
            living = LIVING[max(key for key in LIVING if key <= age)].pick(rng)
        in_touch = "DIED" if gone else _in_touch(rng, age, last.end_reason)
        gone = in_touch == "DIED"
        positions[age] = _position(rng, in_touch, activity, living)
    return positions


def _still(age: int) -> float:
    """The chance of still living with the former carers, given that it was so a year ago."""
    if age == 18:
        return STAYING_PUT[18] / 0.5  # half of those who turn 18 with carers leave care by staying there
    return STAYING_PUT[age] / STAYING_PUT[age - 1] if age <= 20 else 0.0


def _in_touch(rng: random.Random, age: int, end_reason: str) -> str:
    found = IN_TOUCH.pick(rng)
    if age < 19 and (found == "DIED" or (found == "RHOM" and end_reason not in ("E4A", "E4B"))):
        return "YES"
    return found


def _position(rng: random.Random, in_touch: str, activity: str, living: str) -> tuple[str, str, str, str]:
    if in_touch in ("DIED", "RHOM"):
        return in_touch, "0", "0", ""
    if in_touch != "YES" and rng.random() >= KNOWN_FROM_OTHERS:
        return in_touch, "0", "0", ""
    return in_touch, activity, living[0], living[1]
