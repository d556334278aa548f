"""Missing from care, and away without authorisation: few children, many evenings."""

import random

from sufficiency.demo.days import Day, birthday
from sufficiency.demo.randomness import spell
from sufficiency.demo.world import Life, PeriodOfCare

GOES_MISSING = 0.66  # of those in care as teenagers
DAYS_BETWEEN = 105  # while a child is in the habit
OFFERED = ("Y", "Y", "Y", "Y", "N", "NA")


def missing(rng: random.Random, life: Life, period: PeriodOfCare, from_day: Day) -> None:
    """Incidents of a period: they never overlap, and end before care does and no later than the episode (rule 575)."""
    if rng.random() >= (0.3 if life.person.is_uasc else GOES_MISSING):
        return
    first = max(period.start + 3, from_day, birthday(life.born, 12) + rng.randint(0, 1200))
    quiet_from = first + spell(rng, 460, 60)
    day = first + spell(rng, 30)
    last = min(period.end - 2, quiet_from, birthday(life.born, 18) - 2)
    while day < last:
        long_gone = rng.random() < 0.05
        minute = rng.randint(17 * 60, 23 * 60 + 50)
        episode_end = next(episode.end for episode in period.episodes if episode.end >= day)
        end = min(day + (rng.randint(3, 12) if long_gone else rng.randint(0, 1)), episode_end)
        back = rng.randint(minute + 5, 24 * 60 - 1) if end == day else rng.randint(30, 16 * 60)
        if end >= last:
            return
        kind = "Missing" if rng.random() < 0.88 else "Away"
        offered = rng.choice(OFFERED)
        accepted = {"Y": "Y" if rng.random() < 0.6 else "N", "N": "NA", "NA": "NA"}[offered]
        key = f"MI{life.person.person_id}{len(life.missing) + 1:03d}"
        life.missing.append((key, kind, day, minute, end, back, offered, accepted))
        day = end + spell(rng, DAYS_BETWEEN)
