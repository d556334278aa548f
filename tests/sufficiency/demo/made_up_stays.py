"""A council small enough to test with: children who come, move between a few places and leave."""

import random
from datetime import date, timedelta

from sufficiency.demo.market import Market
from sufficiency.demo.world import PlacementStay, WorldView

CODES = {"U6": 30, "U4": 22, "U3": 12, "U1": 6, "K2": 12, "K3": 8, "S1": 2, "A6": 2, "P1": 4, "R2": 1, "Z12": 1}


def small_world(children: int = 60, seed: int = 1, until: date = date(2019, 6, 30)) -> WorldView:
    """About `children` in care at a time; every life from its own stream, so a later night only adds."""
    market = Market(seed, children)
    stays, arrivals = [], []
    for index in range(children * 6):
        rng = random.Random(f"{seed}:child:{index}")
        arrivals.append((date(2013, 1, 1) + timedelta(days=rng.randrange(365 * 10)), index, rng))
    for day, index, rng in sorted(arrivals):
        if day <= until:
            found = _life(market, rng, f"P{index:05d}", day)
            for stay in found:
                market.record_stay(stay.place, stay.person_id, stay.placement_id, stay.start, stay.end)
            stays += found
    return WorldView(seed, children, until, market, [], stays)


def _life(market: Market, rng: random.Random, person_id: str, day: date) -> list[PlacementStay]:
    stays = []
    home = market.home_postcode(rng)
    age = rng.randint(0, 16)
    for number in range(rng.choice((1, 1, 2, 3))):
        code = rng.choices(list(CODES), list(CODES.values()))[0]
        end = day + timedelta(days=round(rng.expovariate(1 / 420)) + 2)
        place = market.place(code, None, day, rng, age, home, far=rng.random() < 0.15, until=end)
        stays.append(_stay(person_id, f"{person_id}-{number}", place, code, day, end, age))
        day = end
    return stays


def _stay(person_id, placement_id, place, code, start, end, age) -> PlacementStay:
    return PlacementStay(
        person_id=person_id,
        placement_id=placement_id,
        place=place,
        place_code=code,
        start=start,
        end=end,
        legal_status="C2",
        age=age,
        category_of_need="N1",
        sex="F",
        ethnicity="WBRI",
        is_uasc=False,
        is_absence=False,
        is_short_break=False,
        end_reason=None,
    )
