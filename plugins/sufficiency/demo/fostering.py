"""The fostering team's records: enquiries, applications, the event log, households, carers and places."""

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from sufficiency.demo.csv_file import write_csv
from sufficiency.demo.geography import LEICESTER
from sufficiency.demo.held import Held, held_places
from sufficiency.demo.households import Enquiry, Household
from sufficiency.demo.journeys import (
    CHANNELS,
    INTERESTS,
    SOURCES,
    Event,
    Journey,
    application_journey,
    drawn,
    enquiry_journey,
    kinship_journey,
)
from sufficiency.demo.workbook import write_workbook
from sufficiency.demo.world import WorldView

RECORDS_BEGIN = date(2016, 4, 1)  # what happened earlier is known of those still on the register, no more
NARROWER_DEFINITION = date(2023, 4, 1)  # Ofsted counts fewer enquiries from 2023-24
NOT_AVAILABLE = ("child needs to be the only one", "carer on a break", "room in repair", "under review")
AREAS = {LEICESTER: "Leicester", "E10000018": "Leicestershire", "E06000017": "Rutland"}
Row = dict[str, object]


def write_fostering(out: Path, world: WorldView, until: date) -> None:
    """Write everything the fostering team would have recorded by the end of `until`."""
    folder = Path(out) / "fostering"
    folder.mkdir(parents=True, exist_ok=True)
    held = [one for one in held_places(world.stays) if one.place.household_id]
    households = list(register(world, held))
    asked = [e for e in world.market.enquiries if RECORDS_BEGIN <= e.received <= until]
    applications = list(_journeys(world.seed, asked, households, until))
    write_csv(folder / "foster_enquiry.csv", (_enquiry_row(world.seed, e, until) for e in asked))
    write_csv(folder / "foster_application.csv", (_application_row(*one, until) for one in applications))
    write_csv(folder / "foster_stage_event.csv", _event_rows(world.seed, asked, applications, until))
    write_csv(folder / "foster_place_snapshot.csv", place_snapshots(world.seed, households, held, until))
    write_workbook(
        folder / "fostering_workbook.xlsx",
        [row for household in households if (row := _household_row(household, until))],
        [row for household in households for row in _carer_rows(household, until)],
    )


def register(world: WorldView, held: list[Held]) -> Iterator[Household]:
    """Every household with the day it really ended: nobody is struck off while a child lives there."""
    last_day: dict[str, date] = defaultdict(lambda: date.min)
    first_day: dict[str, date] = {}
    for one in held:
        key = str(one.place.household_id)
        last_day[key] = max(last_day[key], one.end)
        first_day[key] = min(first_day.get(key, one.start), one.start)
    for household in world.market.households.values():
        ends = max(household.planned_end, last_day[household.household_id] + timedelta(days=14))
        if ends >= RECORDS_BEGIN:
            yield replace(household, planned_end=ends)
    for key in sorted(last_day.keys() - world.market.households.keys()):
        household = world.market.kin[key]
        ends = last_day[key] + timedelta(days=random.Random(f"{world.seed}:{key}:end").randint(1, 21))
        yield replace(household, planned_end=ends, approved=min(household.approved, first_day[key]))


def place_snapshots(seed: int, households: list[Household], held: list[Held], until: date) -> Iterator[Row]:
    """Places on the last day of every month, 31 March among them: approved = filled + vacant + not available."""
    stays: dict[str, list[Held]] = defaultdict(list)
    for one in held:
        stays[str(one.place.household_id)].append(one)
    for day in _month_ends(RECORDS_BEGIN - timedelta(days=1), until):
        for household in households:
            if not household.approved <= day < household.planned_end:
                continue
            filled = sum(one.start <= day < one.end for one in stays[household.household_id])
            places = max(household.places, filled)  # more children than terms: an exemption for siblings
            spare = places - filled
            rng = random.Random(f"{seed}:{household.household_id}:{day.year}:{day.month // 4}")
            closed = spare if spare and rng.random() < 0.36 else 0
            yield {
                "household_id": household.household_id,
                "snapshot_date": day,
                "approved_places": places,
                "filled_places": filled,
                "vacant_places": spare - closed,
                "not_available_places": closed,
                "not_available_reason": rng.choice(NOT_AVAILABLE) if closed else "",
            }


def _journeys(
    seed: int, asked: list[Enquiry], households: list[Household], until: date
) -> Iterator[tuple[str, Enquiry | None, Household | None, date, Journey]]:
    for enquiry in asked:
        if enquiry.applied and enquiry.applied <= until:
            number = f"APP{enquiry.enquiry_id[3:]}"
            yield number, enquiry, enquiry.household, enquiry.applied, application_journey(seed, enquiry)
    for household in households:
        if household.kind == "family_and_friends" and RECORDS_BEGIN <= household.approved <= until:
            journey = kinship_journey(seed, household, household.planned_end)
            yield f"APK{household.household_id[2:]}", None, household, household.approved, journey


def _enquiry_row(seed: int, enquiry: Enquiry, until: date) -> Row:
    journey = enquiry_journey(seed, enquiry)
    rng = random.Random(f"{seed}:{enquiry.enquiry_id}:details")
    received = _moment(rng, enquiry.received)
    channel = drawn(rng, CHANNELS)
    answered = max(_moment(rng, journey.events[1].on), received + timedelta(minutes=25))
    is_over = journey.ended is not None and journey.ended <= until
    has_answer = answered.date() <= until
    changed = _moment(rng, journey.ended) if is_over and journey.ended else (answered if has_answer else received)
    spot = enquiry.household.spot.postcode if enquiry.household else f"LE{rng.randint(1, 19)} 1AA"
    return {
        "enquiry_id": enquiry.enquiry_id,
        "received_at": received,
        "channel": channel,
        "marketing_source": drawn(rng, SOURCES),
        "hub_flag": _yes(channel == "hub"),
        "household_ref": f"REF{enquiry.enquiry_id[3:]}",
        "postcode_district": spot.split()[0],
        "care_type_interest": drawn(rng, INTERESTS),
        "eligible_enquiry": _yes(bool(enquiry.applied) or rng.random() < (0.72 if _is_narrow(enquiry) else 0.93)),
        "first_response_at": answered if has_answer else "",
        "outcome": journey.outcome if is_over else "open",
        "outcome_date": journey.ended if is_over else "",
        "outcome_reason": journey.reason if is_over else "",
        "last_modified_at": changed,
    }


def _is_narrow(enquiry: Enquiry) -> bool:
    return enquiry.received >= NARROWER_DEFINITION


def _application_row(
    number: str,
    enquiry: Enquiry | None,
    household: Household | None,
    applied: date,
    journey: Journey,
    until: date,
) -> Row:
    is_over = journey.ended is not None and journey.ended <= until
    is_known = household is not None and known_from(household) <= until
    return {
        "application_id": number,
        "enquiry_id": enquiry.enquiry_id if enquiry else "",
        "household_id": household.household_id if household and is_known else "",
        "care_type": household.care_type if household and is_known else "",
        "route": journey.route,
        "application_received_date": applied,
        "outcome": journey.outcome if is_over else "in_progress",
        "outcome_date": journey.ended if is_over else "",
        "withdrawal_reason": journey.reason if is_over else "",
        "last_modified_at": datetime.combine((journey.ended if is_over else None) or applied, time(17, 5)),
    }


def _event_rows(
    seed: int,
    asked: list[Enquiry],
    applications: list[tuple[str, Enquiry | None, Household | None, date, Journey]],
    until: date,
) -> Iterator[Row]:
    for enquiry in asked:
        journey = enquiry_journey(seed, enquiry)
        yield from _logged("enquiry_id", enquiry.enquiry_id, journey, until)
    for number, _, _, _, journey in applications:
        yield from _logged("application_id", number, journey, until)


def _logged(column: str, number: str, journey: Journey, until: date) -> Iterator[Row]:
    for place, event in enumerate(journey.events, 1):
        if event.on <= until:
            yield {
                "event_id": f"EV-{number}-{place:02d}",
                "application_id": number if column == "application_id" else "",
                "enquiry_id": number if column == "enquiry_id" else "",
                "event_code": event.code,
                "event_date": event.on,
                "detail": event.detail,
                "worker_id": journey.worker,
                "recorded_at": _recorded(event, place),
            }


def _recorded(event: Event, place: int) -> datetime:
    return datetime.combine(event.on, time(9 + place % 8, (place * 17) % 60))


def _household_row(household: Household, until: date) -> Row | None:
    begun = known_from(household)
    if begun > until:
        return None
    is_approved, is_over = household.approved <= until, household.planned_end <= until
    last_day = min(until, household.planned_end)
    reviewed = household.approved + timedelta(days=351 * ((last_day - household.approved).days // 351))
    changed = household.planned_end if is_over else max(begun, reviewed if is_approved else begun)
    return {
        "household_id": household.household_id,
        "approval_status": "deregistered" if is_over else "approved" if is_approved else "prospective",
        "primary_care_type": household.care_type,
        "approved_date": household.approved if is_approved else "",
        "terms_min_age": household.min_age,
        "terms_max_age": household.max_age,
        "approved_places": household.places,
        "local_authority_area": AREAS.get(household.spot.authority, "Other"),
        "postcode": household.spot.postcode,
        "deregistered_date": household.planned_end if is_over else "",
        "deregistration_reason": household.end_reason if is_over else "",
        "last_annual_review": reviewed if is_approved and reviewed > household.approved else "",
        "last_modified_at": datetime.combine(changed, time(16, 40)),
    }


def known_from(household: Household) -> date:
    """A household gets its number late in stage 2; a relative's on the day the child came."""
    return household.approved - timedelta(days=60) if household.kind == "mainstream" else household.approved


def _carer_rows(household: Household, until: date) -> Iterator[Row]:
    if household.approved > until:
        return
    is_over = household.planned_end <= until
    for number, carer in enumerate(household.carers, 1):
        yield {
            "carer_id": f"{household.household_id}-{number}",
            "household_id": household.household_id,
            "role": f"carer_{number}",
            "age_band": age_band((min(until, household.planned_end) - carer.born).days // 365.2425),
            "sex": carer.sex,
            "ethnicity": carer.ethnicity,
            "disability": carer.disability,
            "start_date": household.approved,
            "end_date": household.planned_end if is_over else "",
            "last_modified_at": datetime.combine(
                household.planned_end if is_over else household.approved, time(16, 45)
            ),
        }


def age_band(age: float) -> str:
    """Ofsted's bands, 18 and 19 apart since 2023-24."""
    if age < 20:
        return "18-19"
    return "70+" if age >= 70 else f"{int(age // 10)}0-{int(age // 10)}9"


def _month_ends(first: date, until: date) -> Iterator[date]:
    day = first
    while day <= until:
        yield day
        day = ((day + timedelta(days=1)).replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _yes(value: bool) -> str:
    return "true" if value else "false"


def _moment(rng: random.Random, day: date) -> datetime:
    return datetime.combine(day, time(rng.randint(8, 19), rng.randrange(60), rng.randrange(60)))
