"""What happens on the way from an enquiry to approval, or to an earlier end: the events a fostering team logs."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from sufficiency.demo.households import ROUTES, Enquiry, Household

CHANNELS = {"web": 52, "phone": 14, "email": 8, "event": 10, "hub": 8, "referral": 6, "other": 2}
SOURCES = {
    "council website": 30,
    "search engine": 18,
    "social media": 22,
    "friend or carer": 16,
    "community event": 8,
    "radio": 3,
    "poster": 3,
}
INTERESTS = {
    "mainstream": 66,
    "short_break": 9,
    "parent_child": 5,
    "supported_lodgings": 4,
    "kinship": 2,
    "unknown": 14,
}
NOT_APPLIED = {"no_response": 36, "withdrew": 32, "not_suitable": 26, "duplicate": 6}
REASONS = {
    "no_response": ("three calls and a letter unanswered",),
    "withdrew": ("timing not right", "chose an agency", "family circumstances", "financial"),
    "not_suitable": ("no spare room", "works full time, children under 5 only", "lives too far away"),
    "duplicate": ("enquired before",),
}
# Ofsted's reasons for withdrawing before panel (source-contracts.md, 7.2), as often as a team hears them.
WITHDRAWALS = {"AW0": 22, "AW1": 16, "AW2": 12, "AW3": 34, "AW4": 12, "AW5": 4}
WORKERS = tuple(f"FSW{number:02d}" for number in range(1, 13))
CHECKS = ("DBS", "medical", "references")


@dataclass(frozen=True)
class Event:
    """One line of the log."""

    code: str
    on: date
    detail: str = ""


@dataclass
class Journey:
    """An enquiry or application with its events in order and how it ended."""

    events: list[Event] = field(default_factory=list)
    outcome: str = "open"
    ended: date | None = None
    reason: str = ""
    route: str = "mainstream"
    worker: str = WORKERS[0]


def drawn(rng: random.Random, weights: dict[str, int]) -> str:
    """One key, as often as its weight says."""
    return rng.choices(list(weights), list(weights.values()))[0]


def enquiry_journey(seed: int, enquiry: Enquiry) -> Journey:
    """From the first call to an application, or to the day the team closed the enquiry."""
    rng = random.Random(f"{seed}:{enquiry.enquiry_id}:enquiry")
    journey = Journey(worker=rng.choice(WORKERS))
    answered = next_working_day(enquiry.received + timedelta(days=rng.choice((0, 0, 1, 1, 1, 2, 4))))
    journey.events = [Event("ENQUIRY", enquiry.received), Event("RESPONSE", answered)]
    if enquiry.applied is None:
        journey.outcome = drawn(rng, NOT_APPLIED)
        journey.reason = rng.choice(REASONS[journey.outcome])
        if journey.outcome in ("withdrew", "not_suitable") and rng.random() < 0.45:
            journey.events.append(Event("INITIAL_VISIT", _visit(rng, answered)))
        journey.ended = journey.events[-1].on + timedelta(days=rng.randint(2, 30))
        return journey
    visit = min(_visit(rng, answered), enquiry.applied - timedelta(days=2))
    invited = min(next_working_day(visit + timedelta(days=rng.randint(1, 9))), enquiry.applied)
    journey.events += [Event("INITIAL_VISIT", visit), Event("INVITE_TO_APPLY", invited)]
    journey.outcome, journey.ended = "progressed", enquiry.applied
    return journey


def application_journey(seed: int, enquiry: Enquiry) -> Journey:
    """From the application to approval, refusal or withdrawal."""
    rng = random.Random(f"{seed}:{enquiry.enquiry_id}:application")
    applied = enquiry.applied
    assert applied is not None
    ends = enquiry.approved or applied + timedelta(days=round(min(400, max(120, rng.gauss(215, 50)))))
    journey = Journey(route=drawn(rng, ROUTES), worker=rng.choice(WORKERS))
    events = _assessment(rng, applied, ends, "recommended for approval")
    if enquiry.approved:
        journey.events = [*events, Event("APPROVED", enquiry.approved)]
        journey.outcome, journey.ended = "approved", enquiry.approved
        return journey
    if rng.random() < 0.09:
        journey.events = [Event(e.code, e.on, "not recommended") if e.code == "PANEL" else e for e in events]
        if rng.random() < 0.4:
            journey.events.append(Event("IRM_REFERRAL", events[-1].on + timedelta(days=rng.randint(5, 26))))
        journey.outcome, journey.ended = "not_approved", events[-1].on
        return journey
    panel = next(event.on for event in events if event.code == "PANEL")
    stopped = applied + timedelta(days=max(5, round((panel - applied).days * rng.betavariate(1.6, 2.2))))
    journey.events = [event for event in events if event.on < stopped]
    if rng.random() < 0.7:
        journey.outcome, journey.reason = "withdrawn_by_applicant", drawn(rng, WITHDRAWALS)
        journey.events.append(Event("WITHDRAWN", stopped, journey.reason))
    else:
        journey.outcome = "closed_by_agency"
        journey.events.append(Event("CLOSED", stopped))
    journey.ended = stopped
    return journey


def kinship_journey(seed: int, household: Household, closes: date) -> Journey:
    """A relative is assessed while the child lives there already: regulation 24 allows 16 weeks, then 8 more."""
    rng = random.Random(f"{seed}:{household.household_id}:kinship")
    journey = Journey(route="kinship_reg24", worker=rng.choice(WORKERS))
    decided = household.approved + timedelta(days=round(min(168, max(60, rng.gauss(118, 22)))))
    events = _assessment(rng, household.approved, decided, "recommended for approval")
    if decided < closes:
        journey.events = [*events, Event("APPROVED", decided)]
        journey.outcome, journey.ended = "approved", decided
        return journey
    journey.events = [
        *(event for event in events if event.on < closes),
        Event("CLOSED", closes, "child has left"),
    ]
    journey.outcome, journey.ended = "closed_by_agency", closes
    return journey


def next_working_day(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def _visit(rng: random.Random, answered: date) -> date:
    return next_working_day(answered + timedelta(days=rng.choice((1, 2, 3, 3, 4, 4, 5, 6, 9, 13))))


def _assessment(rng: random.Random, applied: date, ends: date, recommendation: str) -> list[Event]:
    """Stage 1, stage 2 and panel between two days, each clock kept mostly, never always."""
    length = (ends - applied).days
    complete = applied + timedelta(days=round(length * rng.uniform(0.3, 0.4)))
    decision = complete + timedelta(days=rng.choice((2, 4, 6, 7, 9, 11, 13, 14, 14, 17, 22)))
    stage_2 = decision + timedelta(days=rng.randint(0, 6))
    decided = ends - timedelta(days=rng.randint(0, 2))
    panel = decided - timedelta(days=rng.randint(3, 10))
    report = panel - timedelta(days=rng.randint(7, 12))
    events = [Event("APPLICATION", applied), Event("STAGE1_START", applied + timedelta(days=rng.randint(0, 3)))]
    first_week = applied + timedelta(days=rng.randint(3, 6))
    for check in CHECKS:
        back = first_week + timedelta(days=round((complete - first_week).days * rng.uniform(0.3, 0.95)))
        events += [Event("CHECK_REQUESTED", first_week, check), Event("CHECK_RETURNED", back, check)]
    trained = first_week + timedelta(days=round((complete - first_week).days * rng.uniform(0.2, 0.9)))
    events += [
        Event("TRAINING", trained, "Skills to Foster"),
        Event("STAGE1_COMPLETE", complete),
        Event("STAGE1_DECISION", decision, "go on to stage 2"),
        Event("STAGE2_START", stage_2),
        Event("STAGE2_REPORT", max(report, stage_2)),
        Event("PANEL", max(panel, stage_2), recommendation),
        Event("ADM_DECISION", max(decided, panel)),
    ]
    return sorted(events, key=lambda event: event.on)
