"""Care leavers: the multiplied rows of SSD, and the leaving care team's own contacts, plans and advisers."""

import random
from collections.abc import Iterator

from sufficiency.demo.codes import ACCOMMODATION, ACTIVITY, SUITABLE, described, with_code
from sufficiency.demo.cut import Cut
from sufficiency.demo.days import Day, iso, midnight
from sufficiency.demo.ssd.values import NEVER, Row, new_id
from sufficiency.demo.world import Life


def care_leavers(lives: list[Life], cut: Cut, anew: random.Random) -> dict[str, list[Row]]:
    """Young people after care, as both systems know them."""
    return {
        "ssd_care_leavers": list(_care_leavers(lives, cut, anew)),
        "care_leaver_contact": list(_care_leaver_contact(lives, cut)),
        "pathway_plan": list(_pathway_plan(lives, cut)),
        "care_leaver_advisor": [
            (life.person.person_id, adviser, team, iso(start), _iso_end(cut, end), _changed(cut, start, end))
            for life in lives
            for adviser, team, start, end in life.advisers
            if cut.begun(start)
        ],
    }


def _care_leavers(lives: list[Life], cut: Cut, anew) -> Iterator[Row]:
    """One row for every contact and every eligibility that has begun, with the latest plan: the real thing does it."""
    for life in lives:
        contacts = [contact for contact in life.contacts if cut.begun(contact.day)]
        eligibilities = [kind for start, _, kind in life.eligibilities if cut.begun(start)]
        if not contacts or not eligibilities:
            continue
        plans = [start for _, start, _ in life.pathway_plans if cut.begun(start)]
        reviewed = midnight(max(plans)) if plans else NEVER
        adviser, team = next(
            ((worker, team) for worker, team, start, _ in reversed(life.advisers) if cut.begun(start)), (None, None)
        )
        for contact in contacts:
            turn = life.person.index
            for eligibility in eligibilities:
                yield (
                    new_id(anew),
                    life.person.person_id,
                    eligibility,
                    contact.in_touch,
                    midnight(contact.day),
                    described(ACCOMMODATION, contact.accommodation, turn) if contact.suitable else None,
                    with_code(SUITABLE, contact.suitable, turn) if contact.suitable else None,
                    with_code(ACTIVITY, contact.activity, turn),
                    reviewed,
                    adviser,
                    team,
                    adviser,
                )


def _care_leaver_contact(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        for contact in life.contacts:
            if cut.begun(contact.day):
                at = f"{iso(contact.day)} 16:30:00"
                yield (
                    contact.contact_id,
                    life.person.person_id,
                    iso(contact.day),
                    contact.method,
                    contact.in_touch,
                    contact.activity,
                    contact.accommodation if contact.suitable else None,
                    contact.suitable or None,
                    contact.recorded_by,
                    at,
                    at,
                )


def _pathway_plan(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        plans = life.pathway_plans
        for number, (key, start, due) in enumerate(plans):
            if cut.begun(start):
                replaced = plans[number + 1][1] if number + 1 < len(plans) else None
                done = cut.ended(replaced)
                yield (
                    key,
                    life.person.person_id,
                    iso(start),
                    iso(start),
                    iso(due),
                    iso(replaced) if done else None,
                    "completed" if done else "current",
                    _changed(cut, start, replaced),
                )


def _changed(cut: Cut, start: Day, end: Day | None) -> str:
    return f"{iso(end if cut.ended(end) else start)} 17:00:00"


def _iso_end(cut: Cut, end: Day | None) -> str | None:
    return iso(end) if cut.ended(end) else None
