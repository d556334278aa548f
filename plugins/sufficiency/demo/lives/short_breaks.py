"""Disabled children in short breaks: a series of single stays (V3), or one agreement (V4)."""

import random
from dataclasses import replace
from typing import TYPE_CHECKING

from sufficiency.demo.days import Day, as_date, birthday
from sufficiency.demo.world import Episode, LegalStatus, PeriodOfCare, Placement

if TYPE_CHECKING:
    from sufficiency.demo.market import Market


def short_breaks(rng: random.Random, market: "Market", born: Day, start: Day, key: str) -> list[PeriodOfCare]:
    """All breaks of one child, in one place, at most one weekend a month."""
    # Such a child's registration number must stay blank (rule 214), which only a care home's may (rule 218).
    place = market.place("R1", "PR4" if rng.random() < 0.7 else "PR5", as_date(start), rng, 10)
    last = min(start + rng.randint(300, 1800), birthday(born, 18) - 30)
    if rng.random() < 0.5:
        return [_period(f"{key}01", place, "V4", start, max(last, start + 60))]
    found, when = [], start
    while when < last:
        nights = rng.randint(1, 3)
        found.append(_period(f"{key}{len(found) + 1:02d}", place, "V3", when, when + nights))
        when += nights + rng.randint(24, 45)
    return found


def _period(key: str, place, status: str, start: Day, end: Day) -> PeriodOfCare:
    law = LegalStatus(f"LS{key}", status, start, end)
    placement = Placement(f"P{key}", replace(place), place.place_code, start, end, 0)
    return PeriodOfCare(
        cla_id=f"C{key}",
        referral_id=f"R{key[:-2]}",
        start=start,
        end=end,
        end_reason="E4A",
        need="N2",
        is_short_break=True,
        legal=[law],
        placements=[placement],
        episodes=[Episode(f"E{key}", placement, law, start, "S", end, "E4A")],
    )
