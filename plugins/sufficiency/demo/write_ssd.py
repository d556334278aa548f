"""The case management system: SSD tables in a SQLite file, with the habits real systems have.

Each table has one function that yields its rows in the order of the columns of `ssd_schema`.
The habits are those of source-contracts.md, section 5.4: descriptions in code columns, dates at midnight, 1900-01-01,
SSD_PH, null for an estimated birth date, Y or null for a mother, identifiers that are made anew by every refresh,
and a care leaver's contacts multiplied by their eligibilities.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sufficiency.demo.codes import (
    ACCOMMODATION,
    ACTIVITY,
    END_REASON,
    LEGAL_STATUS,
    START_REASON,
    SUITABLE,
    described,
    with_code,
)
from sufficiency.demo.cut import Cut
from sufficiency.demo.days import Day, iso, midnight
from sufficiency.demo.lives.workers import TEAMS, Workforce
from sufficiency.demo.randomness import stream
from sufficiency.demo.ssd_schema import TABLES, columns
from sufficiency.demo.world import Adoption, Life, Placement, WorldView

Row = tuple
NEVER = "1900-01-01 00:00:00"
PLACEHOLDER = "SSD_PH"
URN_LOST = 33  # one registration number in so many is not in the system, but in the supplement
TEXT_GENDER = {"M": "01", "F": "02"}


def ssd_tables(view: WorldView, workforce: Workforce) -> dict[str, list[Row]]:
    """Every table as it stands on the night: a list of rows in column order."""
    cut = Cut(view.until.toordinal())
    lives = [life for life in view.lives if cut.begun(_known_from(life))]
    anew = stream(view.seed, "identifiers", view.until)
    return {
        "ssd_person": list(_person(lives, cut)),
        "ssd_family": [
            (f"FA{life.person.person_id}", f"F{life.person.person_id}", life.person.person_id) for life in lives
        ],
        "ssd_address": list(_address(lives, cut)),
        "ssd_disability": [
            (f"DI{life.person.person_id}{number}", life.person.person_id, code)
            for life in lives
            for number, code in enumerate(life.disabilities)
        ],
        "ssd_immigration_status": list(_immigration_status(lives, cut)),
        "ssd_mother": [
            (f"MO{baby.person_id}", life.person.person_id, baby.person_id, midnight(born))
            for life in lives
            for born, baby in life.births
            if cut.begun(born)
        ],
        "ssd_linked_identifiers": [
            (_new_id(anew), life.person.person_id, PLACEHOLDER, PLACEHOLDER, None, None) for life in lives
        ],
        "ssd_legal_status": list(_legal_status(lives, cut)),
        "ssd_cla_episodes": list(_cla_episodes(lives, cut)),
        "ssd_cla_placement": list(_cla_placement(lives, cut, view)),
        "ssd_cla_reviews": list(_cla_reviews(lives, cut)),
        "ssd_cla_visits": [
            (key, cla_id, life.person.person_id, midnight(on), _yes_no(seen), _yes_no(alone))
            for life in lives
            for key, cla_id, on, seen, alone in life.visits
            if cut.begun(on)
        ],
        "ssd_cla_care_plan": [
            (key, life.person.person_id, midnight(start), cut.end(end), json.dumps({plan: "Y"}))
            for life in lives
            for key, start, end, plan in life.care_plans
            if cut.begun(start)
        ],
        "ssd_missing": list(_missing(lives, cut)),
        "ssd_cla_health": [
            (key, life.person.person_id, kind, midnight(on), status)
            for life in lives
            for key, on, kind, status in life.health_checks
            if cut.begun(on)
        ],
        "ssd_cla_immunisations": list(_cla_immunisations(lives, cut)),
        "ssd_cla_substance_misuse": [
            (key, life.person.person_id, midnight(on), substance, _yes_no(received))
            for life in lives
            for key, on, substance, received, _ in life.substance
            if cut.begun(on)
        ],
        "ssd_cla_convictions": [
            (key, life.person.person_id, midnight(on), offence)
            for life in lives
            for key, on, offence in life.convictions
            if cut.begun(on)
        ],
        "ssd_sdq_scores": [
            (key, life.person.person_id, midnight(on), score, PLACEHOLDER)
            for life in lives
            for key, on, score, _ in life.sdq
            if cut.begun(on) and score is not None
        ],
        "ssd_permanence": list(_permanence(lives, cut)),
        "ssd_cla_previous_permanence": [
            (f"LP{life.person.person_id}", life.person.person_id, *life.previous_permanence[1:])
            for life in lives
            if life.previous_permanence and cut.begun(life.previous_permanence[0])
        ],
        "ssd_care_leavers": list(_care_leavers(lives, cut, anew)),
        "ssd_contacts": list(_contacts(lives, cut)),
        "ssd_cin_episodes": list(_cin_episodes(lives, cut)),
        "ssd_involvements": list(_involvements(lives, cut)),
        "ssd_professionals": list(_professionals(lives, cut, workforce)),
        "ssd_department": [(team, name, "T00", "Children's Services") for team, name in TEAMS.items()]
        + [("T00", "Children's Services", None, None)],
        "care_leaver_contact": list(_care_leaver_contact(lives, cut)),
        "pathway_plan": list(_pathway_plan(lives, cut)),
        "care_leaver_advisor": [
            (life.person.person_id, adviser, team, iso(start), _iso_end(cut, end), _changed(cut, start, end))
            for life in lives
            for adviser, team, start, end in life.advisers
            if cut.begun(start)
        ],
    }


def write_sqlite(path: Path, tables: dict[str, list[Row]]) -> None:
    """Write the file anew, so that the same world gives the same bytes."""
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as database:
        database.execute("pragma journal_mode = off")
        database.execute("pragma synchronous = off")
        for table, rows in tables.items():
            database.execute(f"create table {table} ({' '.join(TABLES[table].split())})")
            marks = ", ".join("?" * len(columns(table)))
            database.executemany(f"insert into {table} values ({marks})", rows)
    database.close()


def _known_from(life: Life) -> Day:
    """The day on which the case is opened: contacts and workers come before care."""
    return min([life.periods[0].start, *(start for _, start, *_ in life.referrals)])


def _person(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        person = life.person
        born = midnight(person.born)
        has_upn = person.upn is not None and cut.begun(person.upn_from)
        yield (
            person.legacy_id,
            person.person_id,
            person.upn if has_upn else None,
            person.forename,
            person.surname,
            person.sex,
            TEXT_GENDER[person.sex],
            person.ethnicity,
            None if person.is_birth_estimated else born,
            None,
            None if has_upn else person.upn_unknown or "UN1",
            "Y" if life.disabilities != ["NONE"] else None,
            born if person.is_birth_estimated else None,
            cut.end(person.died),
            "Y" if any(cut.begun(birth) for birth, _ in life.births) else None,
            person.nationality,
        )
        for birth, baby in life.births:
            if cut.begun(birth):
                yield (
                    baby.legacy_id, baby.person_id, None, baby.forename, baby.surname, baby.sex,
                    TEXT_GENDER[baby.sex], baby.ethnicity, midnight(birth), None, "UN1", None, None, None, None,
                    baby.nationality,
                )  # fmt: skip


def _address(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        for number, home in enumerate(life.addresses, start=1):
            if cut.begun(home.start):
                yield (
                    f"AD{life.person.person_id}{number}",
                    life.person.person_id,
                    "Home",
                    midnight(home.start),
                    cut.end(home.end),
                    home.postcode,
                    json.dumps({"HOUSE": str(1 + life.person.index % 180), "TOWN": "Leicester"}),
                )


def _immigration_status(lives: list[Life], cut: Cut) -> Iterator[Row]:
    """The end of an unaccompanied child's status is written when it begins: the day of turning 18."""
    for life in lives:
        for number, (start, end, status) in enumerate(life.immigration, start=1):
            if cut.begun(start):
                key = f"IM{life.person.person_id}{number}"
                yield key, life.person.person_id, midnight(start), midnight(end) if end else None, status


def _legal_status(lives: list[Life], cut: Cut) -> Iterator[Row]:
    number = 0
    for life in lives:
        for period in life.periods:
            for status in period.legal:
                number += 1
                if cut.recorded(period) and cut.begun(status.start):
                    yield (
                        status.status_id,
                        life.person.person_id,
                        described(LEGAL_STATUS, status.code, number),
                        midnight(status.start),
                        cut.end(status.end),
                    )


def _cla_episodes(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        visited = [on for _, _, _, on, _ in life.reviews]
        for period in life.periods:
            for number, episode in enumerate(period.episodes):
                if not (cut.recorded(period) and cut.begun(episode.start)):
                    break
                turn = life.person.index + number
                seen = [on for on in visited if episode.start <= on < episode.end and cut.begun(on)]
                yield (
                    episode.episode_id,
                    life.person.person_id,
                    episode.placement.placement_id,
                    midnight(episode.start),
                    with_code(START_REASON, episode.start_reason, turn),
                    period.need,
                    cut.end(episode.end),
                    with_code(END_REASON, episode.end_reason, turn) if cut.ended(episode.end) else None,
                    period.cla_id,
                    period.referral_id,
                    midnight(max(seen)) if seen else None,
                    midnight(period.start),
                )


def _cla_placement(lives: list[Life], cut: Cut, view: WorldView) -> Iterator[Row]:
    for life in lives:
        home = {period.cla_id: home_postcode(life, period.start) for period in life.periods}
        for period in life.periods:
            for placement in period.placements:
                if not (cut.recorded(period) and cut.begun(placement.start)):
                    break
                code = cut.place_code(placement)
                urn = None if code == "H5" or period.is_short_break else placement.place.urn
                has_reason = placement.change_reason and cut.ended(placement.end)
                yield (
                    placement.placement_id,
                    period.cla_id,
                    life.person.person_id,
                    midnight(placement.start),
                    code,
                    None if is_urn_lost(life, placement) else urn,
                    _distance(view, home[period.cla_id], placement.place.postcode),
                    placement.place.provider_code,
                    placement.place.postcode,
                    cut.end(placement.end),
                    placement.change_reason if has_reason else None,
                )


def is_urn_lost(life: Life, placement: Placement) -> bool:
    """Is this registration number missing from the system, so that it has to stand in the supplement?"""
    is_numbered = placement.place.urn is not None and placement.code not in ("K3",)
    return is_numbered and (life.person.index + placement.start) % URN_LOST == 0


def home_postcode(life: Life, on: Day) -> str | None:
    """Where the family lived on a day."""
    for home in life.addresses:
        if home.start <= on and (home.end is None or on < home.end):
            return home.postcode
    return None


def _distance(view: WorldView, home: str | None, away: str) -> float:
    here, there = view.market.geography.find(home), view.market.geography.find(away)
    return round(here.miles_to(there), 1) if here and there else 999.9


def _cla_reviews(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        for key, cla_id, due, held, part in life.reviews:
            if cut.begun(held):
                yield key, cla_id, life.person.person_id, midnight(due), midnight(held), "N", part


def _missing(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        for key, kind, start, minute, end, back, offered, accepted in life.missing:
            if cut.begun(start):
                is_back = cut.ended(end)
                yield (
                    key,
                    life.person.person_id,
                    _at(start, minute),
                    kind,
                    _at(end, back) if is_back else None,
                    offered if is_back else None,
                    accepted if is_back else None,
                )


def _cla_immunisations(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        known = [entry for entry in life.immunisations if cut.begun(entry[0])]
        if known:
            on, status = max(known)
            yield life.person.person_id, status, midnight(on)


def _permanence(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        orders = {cla_id: (on, kind) for cla_id, on, kind in life.permanence_orders}
        for number, adoption in enumerate(life.adoptions, start=1):
            if cut.begun(adoption.decided):
                yield _adoption(life, number, adoption, orders.pop(adoption.cla_id, None), cut)
        for cla_id, (on, kind) in orders.items():
            if cut.begun(on):
                key = f"PE{life.person.person_id}{cla_id[-1]}S"
                yield (key, life.person.person_id, cla_id, *[None] * 17, midnight(on), kind, None)


def _adoption(life: Life, number: int, adoption: Adoption, order: tuple | None, cut: Cut) -> Row:
    is_matched = cut.ended(adoption.matched)
    is_reversed = cut.ended(adoption.reversed)
    on, kind = (adoption.ordered, adoption.order_type) if adoption.ordered else (order or (None, None))
    return (
        f"PE{life.person.person_id}{number}",
        life.person.person_id,
        adoption.cla_id,
        midnight(adoption.decided),
        "N",
        None,
        None,
        cut.end(adoption.placed_with_carer),
        cut.end(adoption.placement_order),
        cut.end(adoption.matched),
        adoption.adopter_sex if is_matched else None,
        adoption.adopter_status if is_matched else None,
        adoption.adopters if is_matched else None,
        cut.end(adoption.placed),
        _yes_no(adoption.by_carer) if is_matched else None,
        cut.end(adoption.placed) if adoption.by_carer else None,
        None,
        adoption.urn if cut.ended(adoption.placed) else None,
        cut.end(adoption.reversed),
        adoption.reversed_reason if is_reversed else None,
        cut.end(on),
        kind if cut.ended(on) else None,
        None,
    )


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
                    _new_id(anew),
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


def _contacts(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        for key, start, _, _, code, text in life.referrals:
            if cut.begun(start):
                outcome = json.dumps({"NEW_REFERRAL_FLAG": "Y"})
                yield f"CO{key[1:]}", life.person.person_id, midnight(start), code, text, outcome


def _cin_episodes(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        for key, start, end, need, code, text in life.referrals:
            if cut.begun(start):
                closed = cut.ended(end)
                worker = next((i.worker_id for i in life.involvements if i.referral_id == key and i.role == "CW"), None)
                yield (
                    key, life.person.person_id, midnight(start), need, code, text, "{}", "N",
                    "RC7" if closed else None, cut.end(end), "T01", worker,
                )  # fmt: skip


def _involvements(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        for entry in life.involvements:
            if cut.begun(entry.start):
                yield (
                    entry.involvement_id,
                    entry.worker_id,
                    entry.role,
                    entry.team_id,
                    life.person.person_id,
                    midnight(entry.start),
                    cut.end(entry.end),
                    entry.reason,
                    entry.referral_id,
                )


def _professionals(lives: list[Life], cut: Cut, workforce: Workforce) -> Iterator[Row]:
    caseloads = Counter(
        entry.worker_id
        for life in lives
        for entry in life.involvements
        if cut.begun(entry.start) and not cut.ended(entry.end)
    )
    for worker in workforce.everybody:
        yield (
            worker.worker_id,
            worker.staff_id,
            worker.name,
            worker.registration,
            _yes_no(worker.is_agency),
            worker.job_title,
            caseloads[worker.worker_id],
            TEAMS[worker.team_id],
            worker.hours,
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


def _at(on: Day, minute: int) -> str:
    return f"{iso(on)} {minute // 60:02d}:{minute % 60:02d}:00"


def _yes_no(flag: bool) -> str:
    return "Y" if flag else "N"


def _new_id(anew) -> str:
    """What NEWID() gives: another identifier every night."""
    bits = f"{anew.getrandbits(128):032X}"
    return f"{bits[:8]}-{bits[8:12]}-{bits[12:16]}-{bits[16:20]}-{bits[20:]}"
