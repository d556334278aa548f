"""The whole council: every life that has begun, each simulated from its first day in care to its last record."""

import random
from datetime import date

from sufficiency.demo.days import age_on, as_date, birthday
from sufficiency.demo.lives import arrival, care_leaving, family, health, liberty, missing, reviews, short_breaks
from sufficiency.demo.lives.arrival import Arrival
from sufficiency.demo.lives.care import choose_pathway, period_of_care
from sufficiency.demo.lives.unaccompanied import immigration
from sufficiency.demo.lives.workers import Workforce, involvements
from sufficiency.demo.market import Market
from sufficiency.demo.randomness import spell, stream
from sufficiency.demo.world import FIRST_DAY, Day, Life, PeriodOfCare, PlacementStay, WorldView

COMES_BACK = {"home_soon": 0.13, "home_later": 0.12}
RECORDS_FROM: Day = FIRST_DAY - 365  # SSD's window: what happened earlier is known by its periods of care alone


def build_world(children: int, seed: int, until: date) -> tuple[WorldView, Workforce]:
    """Everybody who came into care by `until` and was, or will be, in care after the first day."""
    market = Market(seed, children)
    workforce = Workforce(seed, children)
    lives, stays = [], []
    for arrived in arrival.arrivals(seed, children, until.toordinal()):
        life = _life(seed, market, workforce, arrived)
        if life:
            lives.append(life)
            stays += _stays(market, life)
    return WorldView(seed, children, until, market, lives, stays), workforce


def _life(seed: int, market: Market, workforce: Workforce, arrived: Arrival) -> Life | None:
    rng = stream(seed, "child", arrived.index)
    age_days = arrival.age_in_days(rng, arrived.kind)
    born = arrived.day - age_days
    key = f"{100_000 + arrived.index}1"
    path = choose_pathway(rng, arrived.kind, born, arrived.day, f"C{key}") if arrived.kind != "short_breaks" else None
    if path and path.end <= FIRST_DAY:
        return None  # left care before the records begin
    found = Life(arrival.person(rng, arrived, age_days))
    if path and found.born != born:  # an agreed date of birth moves the 18th birthday
        path.end = birthday(found.born, 18) if path.way == "long" else min(path.end, birthday(found.born, 18))
    home = None if found.person.is_uasc else market.home_postcode(rng)
    if path is None:
        breaks = short_breaks.short_breaks(rng, market, found.born, arrived.day, key)
        found.periods = [period for period in breaks if period.end > FIRST_DAY]
    else:
        found.periods.append(period_of_care(rng, market, arrived.kind, path, found.born, arrived.day, home, key))
        if path.adoption:
            found.adoptions.append(path.adoption)
        _comes_back(rng, market, found, path.way, home)
    if not found.periods:
        return None
    _tell(rng, market, workforce, found, home)
    return found


def _comes_back(rng: random.Random, market: Market, life: Life, way: str, home: str | None) -> None:
    """Some return home is not the last word."""
    period = life.periods[-1]
    again = period.end + spell(rng, 420, 25)
    if rng.random() >= COMES_BACK.get(way, 0) or period.end_reason not in ("E4A", "E4B", "E13"):
        return
    if again > birthday(life.born, 18) - 120 or again <= FIRST_DAY:
        return
    key = f"{100_000 + life.person.index}{len(life.periods) + 1}"
    path = choose_pathway(rng, "child", life.born, again, f"C{key}")
    if age_on(life.born, again) >= 6 and path.adoption:
        return
    life.periods.append(period_of_care(rng, market, "child", path, life.born, again, home, key))
    if path.adoption:
        life.adoptions.append(path.adoption)


def _tell(rng: random.Random, market: Market, workforce: Workforce, life: Life, home: str | None) -> None:
    """Everything that is recorded around the periods of care."""
    has_needs = rng.gauss(13.8, 6.2)
    family.addresses(rng, market, life, home)
    family.disabilities(rng, life)
    involvements(rng, workforce, life, RECORDS_FROM)
    family.previous_permanence(rng, life)
    referred = set()
    for period in life.periods:
        if period.referral_id not in referred:
            referred.add(period.referral_id)
            family.referral(rng, life, period, _last_involved(life, period))
        if period.is_short_break:
            continue
        reviews.reviews_and_visits(rng, life, period, RECORDS_FROM)
        health.health(rng, life, period, RECORDS_FROM, has_needs)
        missing.missing(rng, life, period, RECORDS_FROM)
        family.motherhood(rng, life, period)
        liberty.deprivations(rng, life, period)
        _guardianship(life, period)
    if life.person.is_uasc:
        immigration(rng, life)
    if life.periods[-1].end_reason == "E2":
        life.person.died = life.periods[-1].end
    elif not life.periods[-1].is_short_break:
        care_leaving.care_leaving(rng, workforce, life, FIRST_DAY)


def _last_involved(life: Life, period: PeriodOfCare) -> Day:
    ends = [i.end for i in life.involvements if i.role == "CW" and i.referral_id == period.referral_id]
    return max(ends, default=period.end) + 1


def _guardianship(life: Life, period: PeriodOfCare) -> None:
    if period.end_reason in ("E45", "E46", "E47", "E48"):
        life.permanence_orders.append((period.cla_id, period.end, "Special Guardianship"))
    elif period.end_reason == "E41":
        life.permanence_orders.append((period.cla_id, period.end, "Child Arrangements Order/Residence Order"))


def _stays(market: Market, life: Life) -> list[PlacementStay]:
    person, found = life.person, []
    for period in life.periods:
        for placement in period.placements:
            status = next(s.code for s in period.legal if s.start <= placement.start < s.end)
            stay = PlacementStay(
                person_id=person.person_id,
                placement_id=placement.placement_id,
                place=placement.place,
                place_code=placement.code,
                start=as_date(placement.start),
                end=as_date(placement.end),
                legal_status=status,
                age=age_on(person.born, placement.start),
                category_of_need=period.need,
                sex=person.sex,
                ethnicity=person.ethnicity,
                is_uasc=person.is_uasc,
                is_absence=placement.is_absence,
                is_short_break=period.is_short_break,
                end_reason=placement.change_reason,
            )
            found.append(stay)
            market.record_stay(placement.place, person.person_id, placement.placement_id, stay.start, stay.end)
    return found
