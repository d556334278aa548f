"""A period of care, put together: pathway, law, placements, episodes, and how it ends."""

import random
from typing import TYPE_CHECKING

from sufficiency.demo.days import Day, age_on
from sufficiency.demo.lives.episodes import episodes
from sufficiency.demo.lives.legal import legal_statuses
from sufficiency.demo.lives.pathway import ADULT_ALONE, Pathway, pathway
from sufficiency.demo.lives.placements import placements
from sufficiency.demo.randomness import Weights
from sufficiency.demo.world import LegalStatus, PeriodOfCare, Placement

if TYPE_CHECKING:
    from sufficiency.demo.market import Market

NEEDS = {
    0: Weights({"N1": 66, "N3": 5, "N4": 6, "N5": 17, "N2": 1, "N7": 0.5, "N8": 4}),
    10: Weights({"N1": 52, "N2": 4, "N3": 3, "N4": 13, "N5": 19, "N6": 5, "N8": 4}),
}
STAYS_WITH_CARERS = 0.5  # of those who turn 18 with foster carers


def choose_pathway(rng: random.Random, kind: str, born: Day, start: Day, cla_id: str) -> Pathway:
    """The way of the period, drawn before anything else: most children of long ago need no more than its end."""
    return pathway(rng, kind, born, start, cla_id)


def period_of_care(
    rng: random.Random, market: "Market", kind: str, path: Pathway, born: Day, start: Day, home: str | None, key: str
) -> PeriodOfCare:
    """Everything between the first day and the last."""
    age = age_on(born, start)
    spans = legal_statuses(rng, kind, path, age, start)
    law = [LegalStatus(f"LS{key}{number:02d}", *span) for number, span in enumerate(spans, start=1)]
    places = placements(rng, market, kind, path, born, start, spans, home, key)
    reason = path.end_reason or _ended_by(rng, path, places[-1])
    return PeriodOfCare(
        cla_id=f"C{key}",
        referral_id=f"R{key}",
        start=start,
        end=path.end,
        end_reason=reason,
        need="N8" if kind == "unaccompanied" else _need(rng, kind, age),
        legal=law,
        placements=places,
        episodes=episodes(places, law, reason, key),
    )


def _need(rng: random.Random, kind: str, age: int) -> str:
    if kind == "remand":
        return "N6" if rng.random() < 0.6 else "N5"
    return NEEDS[10 if age >= 10 else 0].pick(rng)


def _ended_by(rng: random.Random, path: Pathway, last: Placement) -> str:
    """Why care ended, when the last placement has a say in it."""
    fostered = last.code.startswith("U")
    related = last.code in ("U1", "U2", "U3")
    if path.way == "guardian":
        if related and rng.random() < 0.93:
            return "E45"
        if fostered and rng.random() < 0.35:
            return "E46"
        return "E47" if rng.random() < 0.9 else "E48"
    if fostered and rng.random() < STAYS_WITH_CARERS:
        return "E17"
    if last.code == "P1":
        return "E4A"
    if last.code == "R5":
        return "E9"
    return ADULT_ALONE.pick(rng)
