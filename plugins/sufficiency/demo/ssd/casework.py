"""Casework around care: contacts, referrals, and the workers and teams involved."""

import json
from collections import Counter
from collections.abc import Iterator

from sufficiency.demo.cut import Cut
from sufficiency.demo.days import midnight
from sufficiency.demo.lives.workers import TEAMS, Workforce
from sufficiency.demo.ssd.values import Row, yes_no
from sufficiency.demo.world import Life


def casework(lives: list[Life], cut: Cut, workforce: Workforce) -> dict[str, list[Row]]:
    """Who asked for help, and who gave it."""
    return {
        "ssd_contacts": list(_contacts(lives, cut)),
        "ssd_cin_episodes": list(_cin_episodes(lives, cut)),
        "ssd_involvements": list(_involvements(lives, cut)),
        "ssd_professionals": list(_professionals(lives, cut, workforce)),
        "ssd_department": [(team, name, "T00", "Children's Services") for team, name in TEAMS.items()]
        + [("T00", "Children's Services", None, None)],
    }


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
            yes_no(worker.is_agency),
            worker.job_title,
            caseloads[worker.worker_id],
            TEAMS[worker.team_id],
            worker.hours,
        )
