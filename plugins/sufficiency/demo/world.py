"""What the made-up council is made of: whole lives, simulated to a far horizon and cut only when they are written.

A day is a `Day`: the ordinal of a date, so that a life of ten thousand days is added up quickly.
Nothing here depends on the night until which the sources are written; `cut.py` alone knows about that.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sufficiency.demo.market import Market
    from sufficiency.demo.place import Place

Day = int

OWN_LA = "E06000016"
OWN_LA_CODE = "856"
FIRST_DAY: Day = date(2016, 4, 1).toordinal()  # before it only those still in care are remembered
HORIZON: Day = date(2033, 3, 31).toordinal()  # nobody arrives after it; every life goes on to its own end


@dataclass(slots=True)
class PlacementStay:
    """One row of ssd_cla_placement as the carers and the ledger see it: a child with a carer from start to end.

    The stay is whole: `end` is the day on which it will end, even after the night that is written.
    An absence (T0 to T4: hospital, holiday) splits a stay in three; the child's own place stays paid for.
    """

    person_id: str
    placement_id: str
    place: "Place"
    place_code: str
    start: date
    end: date
    legal_status: str
    age: int
    category_of_need: str
    sex: str
    ethnicity: str
    is_uasc: bool
    is_absence: bool
    is_short_break: bool
    end_reason: str | None  # REASON_PLACE_CHANGE, or None when care ends with the stay


@dataclass(slots=True)
class Person:
    """A child or young person as ssd_person knows them."""

    index: int
    person_id: str
    legacy_id: str
    forename: str
    surname: str
    sex: str
    ethnicity: str
    nationality: str
    born: Day
    is_birth_estimated: bool = False
    upn: str | None = None
    upn_from: Day = 0  # before it UN1: too young for school
    upn_unknown: str | None = None
    is_uasc: bool = False
    died: Day | None = None


@dataclass(slots=True)
class Address:
    """Where a child's family lives; the one current when care begins is the return's HOME_POST."""

    start: Day
    end: Day | None
    postcode: str


@dataclass(slots=True)
class LegalStatus:
    """A legal status and the days it held; care orders of stock children began long ago."""

    status_id: str
    code: str
    start: Day
    end: Day


@dataclass(slots=True)
class Placement:
    """A stay in one place under one placement type. The same carer_no twice running is the same carer."""

    placement_id: str
    place: "Place"
    code: str
    start: Day
    end: Day
    carer_no: int
    change_reason: str | None = None
    is_absence: bool = False


@dataclass(slots=True)
class Episode:
    """An episode of the return: one legal status in one placement."""

    episode_id: str
    placement: Placement
    status: LegalStatus
    start: Day
    start_reason: str
    end: Day
    end_reason: str


@dataclass(slots=True)
class PeriodOfCare:
    """From being looked after to no longer being so."""

    cla_id: str
    referral_id: str
    start: Day
    end: Day
    end_reason: str
    need: str
    is_short_break: bool = False
    legal: list[LegalStatus] = field(default_factory=list)
    placements: list[Placement] = field(default_factory=list)
    episodes: list[Episode] = field(default_factory=list)


@dataclass(slots=True)
class Adoption:
    """A decision that a child should be placed for adoption, and what came of it."""

    cla_id: str
    decided: Day
    placement_order: Day | None = None
    matched: Day | None = None
    placed: Day | None = None
    placed_with_carer: Day | None = None
    reversed: Day | None = None
    reversed_reason: str | None = None
    ordered: Day | None = None
    order_type: str | None = None
    adopters: int | None = None
    adopter_sex: str | None = None
    adopter_status: str | None = None
    by_carer: bool = False
    urn: str | None = None


@dataclass(slots=True)
class Involvement:
    """A worker with a child: social worker (CW), reviewing officer (IRO) or personal adviser (PA)."""

    involvement_id: str
    worker_id: str
    role: str
    team_id: str
    start: Day
    end: Day
    reason: str | None
    referral_id: str | None


@dataclass(slots=True)
class CareLeaverContact:
    """One contact with a care leaver and the position found."""

    contact_id: str
    day: Day
    method: str
    in_touch: str
    activity: str
    accommodation: str
    suitable: str
    recorded_by: str


@dataclass(slots=True)
class Life:
    """A person and everything that will ever be recorded of them; events are (day, …) tuples in time order."""

    person: Person
    addresses: list[Address] = field(default_factory=list)
    periods: list[PeriodOfCare] = field(default_factory=list)
    referrals: list[tuple] = field(default_factory=list)  # (referral_id, start, end, need, source, contact_id)
    disabilities: list[str] = field(default_factory=list)
    reviews: list[tuple] = field(default_factory=list)  # (review_id, cla_id, due, held, participation)
    visits: list[tuple] = field(default_factory=list)  # (visit_id, cla_id, day, seen, seen_alone)
    care_plans: list[tuple] = field(default_factory=list)  # (start, end, plan key)
    missing: list[tuple] = field(default_factory=list)  # (id, kind, start, minute, end, minute, offered, accepted)
    health_checks: list[tuple] = field(default_factory=list)  # (check_id, day, kind, status)
    immunisations: list[tuple] = field(default_factory=list)  # (day, Y or N); the source keeps the latest
    substance: list[tuple] = field(default_factory=list)  # (id, day, substance, received, offered)
    convictions: list[tuple] = field(default_factory=list)  # (id, day, offence)
    sdq: list[tuple] = field(default_factory=list)  # (id, day, score or None, reason or None)
    adoptions: list[Adoption] = field(default_factory=list)
    permanence_orders: list[tuple] = field(default_factory=list)  # (cla_id, day, type)
    previous_permanence: tuple | None = None  # (from_day, option, la, order date as text)
    involvements: list[Involvement] = field(default_factory=list)
    immigration: list[tuple] = field(default_factory=list)  # (start, end, status)
    births: list[tuple] = field(default_factory=list)  # (day, the baby's person)
    deprivations: list[tuple] = field(default_factory=list)  # (start, end)
    contacts: list[CareLeaverContact] = field(default_factory=list)
    pathway_plans: list[tuple] = field(default_factory=list)  # (plan_id, start, review, next due, completed)
    advisers: list[tuple] = field(default_factory=list)  # (adviser_id, team_id, start, end)
    eligibilities: list[tuple] = field(default_factory=list)  # (from_day, until_day, eligibility)

    @property
    def born(self) -> Day:
        """The true date of birth, estimated or not."""
        return self.person.born


@dataclass(slots=True)
class WorldView:
    """The whole council: every life begun by `until`, every stay, and the market they were placed in."""

    seed: int
    children: int
    until: date
    market: "Market"
    lives: list[Life]
    stays: list[PlacementStay]  # whole stays, by person and start; some begin after `until`
