"""Who works with a child: social workers one after the other, a reviewing officer, later a personal adviser."""

import random
from dataclasses import dataclass

from sufficiency.demo.days import Day, age_on, year_end, year_of
from sufficiency.demo.lives.arrival import FORENAMES, SURNAMES
from sufficiency.demo.randomness import Weights, spell, stream
from sufficiency.demo.world import Involvement, Life

TEAMS = {
    "T01": "Duty and Assessment",
    "T02": "Children in Need North",
    "T03": "Children in Need South",
    "T04": "Looked After Children 1",
    "T05": "Looked After Children 2",
    "T06": "Permanence and Adoption",
    "T07": "Children Seeking Safety",
    "T08": "Leaving Care 16+",
    "T09": "Independent Reviewing Service",
    "T10": "Disabled Children",
}
WORKERS_A_TEAM = {"T01": 9, "T02": 8, "T03": 8, "T04": 11, "T05": 11, "T06": 7, "T07": 5, "T08": 14, "T09": 8, "T10": 4}
CHANGES = Weights(
    {"MANAGE": 24, "LEFTRL": 34, "ORGRST": 8, "TSPROC": 18, "ABSENC": 8, "CHCHAN": 2, "PCCHAN": 1, "OTHERS": 5}
)
MEAN_DAYS, LEAST_DAYS = 270, 25


@dataclass(frozen=True)
class Worker:
    """A member of staff. Advisers have no social work registration."""

    worker_id: str
    staff_id: str
    name: str
    registration: str | None
    is_agency: bool
    job_title: str
    team_id: str
    hours: float


class Workforce:
    """Everybody who works for the council's children."""

    def __init__(self, seed: int, children: int) -> None:
        self.by_team: dict[str, list[Worker]] = {}
        for team, size in WORKERS_A_TEAM.items():
            number = max(2, round(size * children / 600))
            self.by_team[team] = [_worker(seed, team, index) for index in range(number)]

    @property
    def everybody(self) -> list[Worker]:
        """All workers, by team."""
        return [worker for team in self.by_team.values() for worker in team]

    def pick(self, rng: random.Random, team: str, other_than: str | None = None) -> Worker:
        """A registered social worker of a team, if possible not the one before."""
        pool = [worker for worker in self.by_team[team] if worker.registration]
        for _ in range(3):
            worker = rng.choice(pool)
            if worker.worker_id != other_than:
                return worker
        return next((worker for worker in pool if worker.worker_id != other_than), pool[0])

    def adviser(self, rng: random.Random) -> Worker:
        """A personal adviser of the leaving care team."""
        return rng.choice([worker for worker in self.by_team["T08"] if worker.registration is None])


def involvements(rng: random.Random, workforce: Workforce, life: Life, from_day: Day) -> None:
    """One chain of social workers per stretch of work with a family, and a reviewing officer per period of care."""
    care = [period for period in life.periods if not period.is_short_break] or life.periods
    chain_start, chain_end, chain_referral = None, None, None
    chains = []
    for period in care:
        start = max(period.start - rng.randint(0, 40), life.born)
        if life.person.is_uasc:
            start = period.start
        end = _case_closes(rng, period.end)
        if chain_end is not None and start <= chain_end + 30:
            chain_end = max(end, chain_end)
            continue
        if chain_end is not None:
            chains.append((chain_start, chain_end, chain_referral))
        chain_start, chain_end, chain_referral = start, end, period.referral_id
    chains.append((chain_start, chain_end, chain_referral))
    for start, end, referral in chains:
        _chain(rng, workforce, life, start, end, referral, from_day)
    for period in care:
        if not period.is_short_break and period.end > from_day:
            officer = workforce.pick(rng, "T09")
            first = min(period.start + rng.randint(1, 10), period.end - 1)
            add_involvement(life, officer, "IRO", first, period.end, None, period.referral_id)


def _case_closes(rng: random.Random, care_ended: Day) -> Day:
    """Support goes on beyond care, at least into the next collection year: the last record is open on 31 March."""
    return year_end(year_of(care_ended + 30)) + rng.randint(20, 240)


def _chain(
    rng: random.Random, workforce: Workforce, life: Life, start: Day, end: Day, referral: str, from_day: Day
) -> None:
    day, before, reason = start, None, "FCONTA"
    while day < end:
        last = day + spell(rng, MEAN_DAYS, LEAST_DAYS)
        if end - last < LEAST_DAYS:
            last = end
        worker = workforce.pick(rng, _team(life, day, start), before)
        if last > from_day:
            add_involvement(life, worker, "CW", day, last, reason, referral)
        day, before, reason = last, worker.worker_id, CHANGES.pick(rng)


def _team(life: Life, day: Day, chain_start: Day) -> str:
    if life.person.is_uasc:
        return "T07"
    if life.periods[0].is_short_break:
        return "T10"
    if day - chain_start < 60:
        return "T01"
    if age_on(life.born, day) >= 17:
        return "T08"
    if life.adoptions and day > life.adoptions[0].decided:
        return "T06"
    return ("T04", "T05")[life.person.index % 2] if day - chain_start > 200 else ("T02", "T03")[life.person.index % 2]


def add_involvement(
    life: Life, worker: Worker, role: str, start: Day, end: Day, reason: str | None, referral: str | None
) -> None:
    """Write down that a worker was responsible for a child from start to end."""
    key = f"IN{life.person.person_id}{len(life.involvements) + 1:03d}"
    life.involvements.append(Involvement(key, worker.worker_id, role, worker.team_id, start, end, reason, referral))


def _worker(seed: int, team: str, index: int) -> Worker:
    rng = stream(seed, "worker", team, index)
    number = int(team[1:]) * 1000 + index
    is_adviser = team == "T08" and index % 2 == 1
    return Worker(
        worker_id=f"W{number:05d}",
        staff_id=f"S{70000 + number}",
        name=f"{rng.choice(FORENAMES['F' if rng.random() < 0.8 else 'M'])} {rng.choice(SURNAMES)}",
        registration=None if is_adviser else f"SW{100000 + number * 7}",
        is_agency=rng.random() < 0.14,
        job_title="Personal Adviser" if is_adviser else _title(team),
        team_id=team,
        hours=rng.choice((1.0, 1.0, 1.0, 0.8, 0.6)),
    )


def _title(team: str) -> str:
    return "Independent Reviewing Officer" if team == "T09" else "Social Worker"
