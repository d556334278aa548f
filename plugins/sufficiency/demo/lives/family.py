"""Family, home, disability, earlier permanence, motherhood, and the referral that came first."""

import random
from typing import TYPE_CHECKING

from sufficiency.demo.days import Day, as_date, birthday, day, year_start
from sufficiency.demo.lives.arrival import FORENAMES
from sufficiency.demo.randomness import Weights
from sufficiency.demo.world import OWN_LA_CODE, Address, Life, PeriodOfCare, Person

if TYPE_CHECKING:
    from sufficiency.demo.market import Market

DISABILITIES = Weights({"LD": 30, "AUT": 24, "BEH": 18, "COMM": 8, "MOB": 6, "HEAR": 3, "VIS": 3, "CON": 4, "DDA": 4})
EARLIER = Weights({"Z1": 930, "P2": 38, "P1": 9, "P3": 18, "P4": 5})
OTHER_AUTHORITIES = ("855", "891", "892", "830", "831", "941", "330", "380", "925", "999")
SOURCES = Weights(
    {
        ("1A", "Individual: family member"): 10,
        ("2A", "Schools"): 22,
        ("3A", "Health: GP"): 8,
        ("5A", "Police"): 34,
        ("5B", "Other local authority"): 6,
        ("6", "Legal agency"): 8,
        ("8", "Anonymous"): 3,
        ("3D", "Health: hospital"): 9,
    }
)
MOTHERHOOD = 0.2  # of girls in care at 14 or 15 who go home before 16


def addresses(rng: random.Random, market: "Market", life: Life, home: str | None) -> None:
    """The family home at the time of each period; some moved before care, some after it."""
    if home is None:
        return
    first, born = life.periods[0].start, life.born
    since = born if rng.random() < 0.6 else max(born, first - rng.randint(90, 2000))
    if since > born:
        life.addresses.append(Address(born, since, market.home_postcode(rng)))
    last = life.periods[-1].end
    moves_on = rng.random() < 0.5
    life.addresses.append(Address(since, last + 1 if moves_on else None, home))
    if moves_on:
        life.addresses.append(Address(last + 1, None, market.home_postcode(rng)))


def disabilities(rng: random.Random, life: Life) -> None:
    """None recorded, or one or two codes."""
    if life.periods[0].is_short_break:
        life.disabilities = sorted({DISABILITIES.pick(rng), DISABILITIES.pick(rng)})
    elif rng.random() < 0.1:
        life.disabilities = [DISABILITIES.pick(rng)]
    else:
        life.disabilities = ["NONE"]


def referral(rng: random.Random, life: Life, period: PeriodOfCare, closes: Day) -> None:
    """The contact and referral that led to a period of care."""
    lead = 0 if life.person.is_uasc else int(rng.triangular(0, 400, 30))
    came = max(life.born, period.start - lead)
    code, text = ("5B", "Other local authority") if life.person.is_uasc else SOURCES.pick(rng)
    life.referrals.append((period.referral_id, came, closes, period.need, code, text))


def previous_permanence(rng: random.Random, life: Life) -> None:
    """Was the child adopted, or under a guardian, before this period? Asked of everybody since April 2016."""
    asked = [p for p in life.periods if p.start >= year_start(2016)]
    if not asked:
        return
    first_seen = asked[0].start
    is_young = life.periods[0].start - life.born < 900
    option = "Z1" if life.person.is_uasc or is_young else EARLIER.pick(rng)
    if option == "Z1":
        life.previous_permanence = (first_seen, "Z1", None, None)
        return
    ordered = rng.randint(life.born + 200, life.periods[0].start - 100)
    authority = OWN_LA_CODE if rng.random() < 0.6 else rng.choice(OTHER_AUTHORITIES)
    life.previous_permanence = (first_seen, option, authority, _as_far_as_known(rng, ordered))


def _as_far_as_known(rng: random.Random, ordered: Day) -> str:
    date = as_date(ordered)
    turn = rng.random()
    if turn < 0.6:
        return f"{date:%d/%m/%Y}"
    if turn < 0.8:
        return f"zz/{date:%m/%Y}"
    return f"zz/zz/{date:%Y}" if turn < 0.95 else "zz/zz/zzzz"


def motherhood(rng: random.Random, life: Life, period: PeriodOfCare) -> None:
    """A few girls have a child while in care, and go home with it before they are 16.

    A mother who is later a care leaver cannot be returned without an error: her next return must repeat the
    child's birth date (rule 624), must not say she is a mother (628), and must not do the one without the other (612).
    """
    sixteen = birthday(life.born, 16)
    is_care_leaver = any(care.end > sixteen for care in life.periods)
    earliest = max(birthday(life.born, 14), period.start + 30)
    latest = period.end - 40
    if life.person.sex != "F" or is_care_leaver or latest <= earliest or life.births or rng.random() >= MOTHERHOOD:
        return
    born = rng.randint(earliest, latest)
    sex = rng.choice("FM")
    baby = Person(
        index=life.person.index,
        person_id=f"{int(life.person.person_id) + 900_000}",
        legacy_id=f"L{(int(life.person.person_id) + 900_000) * 7}",
        forename=rng.choice(FORENAMES[sex]),
        surname=life.person.surname,
        sex=sex,
        ethnicity=life.person.ethnicity,
        nationality=life.person.nationality,
        born=born,
        upn_unknown="UN1",
    )
    baby.upn_from = day(9999, 1, 1)
    life.births.append((born, baby))
