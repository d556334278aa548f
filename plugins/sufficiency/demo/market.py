"""Where the made-up council's children live: its own carers and homes, and everybody it buys from.

A place is chosen by the child's own stream of randomness from pools that the seed alone fixed, among those with room
after the children who came into care before. Children are placed whole lives at a time, in the order in which they
first arrive; so a later night, which only brings later children, only adds to the world.
"""

import random
from collections import defaultdict
from datetime import date, timedelta
from functools import cached_property

from sufficiency.demo.geography import Spot, geography
from sufficiency.demo.households import Household, enquiries, family_and_friends
from sufficiency.demo.place import (
    ADOPTION,
    ADOPTION_SUPPLIER,
    CUSTODY_SUPPLIER,
    FOSTER,
    HEALTH_SUPPLIER,
    KINSHIP,
    NO_REGISTRATION,
    NOT_REGISTERED,
    OTHER_SUPPLIER,
    SUPPORTED,
    Place,
    Stay,
    at_site,
    with_carers,
)
from sufficiency.demo.providers import Provider, own_homes, providers

# Who provides it when the caller does not say: two thirds of foster care and 36 of 70 beds are the council's own.
SHARES: dict[str, dict[str, int]] = {
    "foster": {"PR1": 55, "PR4": 34, "PR5": 9, "PR2": 2},
    "home": {"PR1": 40, "PR4": 52, "PR5": 8},
    "supported": {"PR4": 80, "PR5": 20},
    "school": {"PR4": 70, "PR5": 30},
    "family_centre": {"PR4": 70, "PR5": 30},
}
TRIES = 40  # households a placements officer rings before asking one to take a child more
AGENCY_CARERS = 22  # households an agency offers to this council


class Market:
    """All places there are for a council of so many children."""

    def __init__(self, seed: int, children: int) -> None:
        self.seed = seed
        self.scale = children / 600
        self.geography = geography()
        self.stays: list[Stay] = []
        self.kin: dict[str, Household] = {}
        self._taken: dict[str, list[tuple[date, date]]] = defaultdict(list)

    def home_postcode(self, rng: random.Random) -> str:
        """A real postcode in the city, for a family to live at."""
        return rng.choice(self.geography.inside).postcode

    def place(
        self,
        place_code: str,
        provider_code: str | None,
        on: date,
        rng: random.Random,
        child_age: int,
        near: str | None = None,
        far: bool = False,
        long_stay: bool = False,
        until: date | None = None,
    ) -> Place:
        """A place of this kind that takes a child on this day.

        `near` is the child's home postcode, `far` asks for more than 20 miles away, `long_stay` for carers who
        mean to go on for years, `until` for room until then. Without a provider code the market's own shares decide.
        """
        until = until or on + timedelta(days=1000 if long_stay else 180)
        home = self.geography.find(near)
        if place_code in KINSHIP:
            return self._kinship(place_code, on, rng, child_age, home)
        if place_code in FOSTER:
            return self._foster(place_code, provider_code, on, rng, child_age, home, far, until)
        if place_code in ADOPTION:
            return self._unlisted(
                place_code, provider_code or "PR1", rng, home, far, NO_REGISTRATION, ADOPTION_SUPPLIER
            )
        if place_code == "K2":
            return self._home(place_code, provider_code, on, rng, home, far, until)
        if place_code in SUPPORTED:
            return self._bought(place_code, "supported", provider_code, on, rng, home, far)
        if place_code == "K1":
            return self._bought(place_code, "secure", "PR2", on, rng, home, far)
        if place_code == "S1":
            return self._bought(place_code, "school", provider_code, on, rng, home, far)
        if place_code == "R3":
            return self._bought(place_code, "family_centre", provider_code, on, rng, home, far)
        return self._without_register(place_code, provider_code, rng, home, near, far)

    def record_stay(self, place: Place, person_id: str, placement_id: str, start: date, end: date | None) -> None:
        """Remember who lived where: households stay open, and bills are paid, for as long as a child is there."""
        self.stays.append(Stay(place, person_id, placement_id, start, end))
        if place.provider_code == "PR1":
            self._taken[place.place_key].append((start, end or date.max))

    def _has_room(self, place_key: str, places: int, on: date, until: date) -> bool:
        """Is there a place on every day of a stay? It is tightest on its first day or when another child comes."""
        taken = self._taken[place_key]
        days = [on, *(start for start, _ in taken if on < start < until)]
        return all(sum(start <= day < end for start, end in taken) < places for day in days)

    @cached_property
    def enquiries(self):
        """Every enquiry about fostering; `households` are what some of them became."""
        return enquiries(self.seed, self.scale, self.geography)

    @cached_property
    def households(self) -> dict[str, Household]:
        """The council's mainstream households by id."""
        return {e.household.household_id: e.household for e in self.enquiries if e.household}

    @cached_property
    def providers(self) -> list[Provider]:
        """External providers and the council's own homes."""
        return providers(self.seed, self.scale, self.geography) + own_homes(self.seed, self.scale, self.geography)

    def _kinship(self, code: str, on: date, rng: random.Random, age: int, home: Spot | None) -> Place:
        household = family_and_friends(self.seed, rng, on, age, home, self.geography)
        self.kin[household.household_id] = household
        return with_carers(code, household)

    def _foster(
        self,
        code: str,
        sector: str | None,
        on: date,
        rng: random.Random,
        age: int,
        home: Spot | None,
        far: bool,
        until: date,
    ) -> Place:
        sector = sector or _drawn(rng, SHARES["foster"])
        if sector == "PR1" and not far and self._open_households(on):  # a tiny council may have none at the time
            return with_carers(code, self._own_household(on, rng, age, home, until))
        kind = "other_council" if sector == "PR2" else "agency"
        provider = self._provider(kind, sector if sector != "PR1" else None, on, rng)
        carer = rng.randrange(AGENCY_CARERS)
        if home and not far:
            carer = min(carer, rng.randrange(AGENCY_CARERS), key=lambda n: home.miles_to(self._carer(provider, n, far)))
        spot = self._carer(provider, carer, far)
        return Place(
            place_key=f"{provider.key}-{'F' if far else 'N'}{carer:02d}",
            place_code=code,
            provider_code=provider.sector,
            urn=provider.urn,
            postcode=spot.postcode,
            supplier_id=provider.supplier_id,
            establishment_name=provider.name,
        )

    def _own_household(self, on: date, rng: random.Random, age: int, home: Spot | None, until: date) -> Household:
        """Of two households with room the nearer; when all are full, one whose terms fit takes one child more."""
        pool = self._open_households(on)
        drawn = [rng.choice(pool) for _ in range(TRIES)]
        fitting = [one for one in drawn if one.welcomes(age)] or drawn
        free = [one for one in fitting if self._has_room(one.household_id, one.places, on, until)]
        best = (free or [one for one in drawn if self._has_room(one.household_id, one.places, on, until)] or fitting)[
            :2
        ]
        return min(best, key=lambda one: home.miles_to(one.spot)) if home else best[0]

    def _open_households(self, on: date) -> list[Household]:
        """Households on the register throughout the quarter, as often as they have places."""
        quarter = (on.year, (on.month - 1) // 3)
        if quarter not in self._quarters:
            first = date(on.year, quarter[1] * 3 + 1, 1)
            self._quarters[quarter] = [
                household
                for household in self.households.values()
                if household.approved <= first
                and (household.planned_end - first).days > 180
                and household.care_type != "short_break"
                for _ in range(household.places)
            ]
        return self._quarters[quarter]

    @cached_property
    def _quarters(self) -> dict[tuple[int, int], list[Household]]:
        return {}

    def _carer(self, provider: Provider, number: int, far: bool) -> Spot:
        """Where an agency's carer lives: fixed by the agency, so that siblings years apart find the same door."""
        rng = random.Random(f"{self.seed}:{provider.key}:{far}:{number}")
        return self.geography.draw(rng, 0, 0) if far else self.geography.draw(rng, 0.36, 0.64)

    def _home(
        self,
        code: str,
        sector: str | None,
        on: date,
        rng: random.Random,
        home: Spot | None,
        far: bool,
        until: date,
    ) -> Place:
        sector = sector or _drawn(rng, SHARES["home"])
        if sector == "PR1" and not far:
            drawn = [self._provider("own_home", None, on, rng) for _ in range(6)]
            free = [one for one in drawn if self._has_room(one.key, one.capacity, on, until)]
            provider = (free or drawn)[0]
            return at_site(code, provider, provider.sites[0])
        return self._bought(code, "home", None if sector == "PR1" else sector, on, rng, home, far)

    def _bought(
        self,
        code: str,
        kind: str,
        sector: str | None,
        on: date,
        rng: random.Random,
        home: Spot | None,
        far: bool,
    ) -> Place:
        if sector is None and kind in SHARES:
            sector = _drawn(rng, {k: n for k, n in SHARES[kind].items() if k != "PR1"})
        provider = self._provider(kind, sector, on, rng, far)
        sites = [site for site in provider.sites if self._is_far(site.spot) == far] or list(provider.sites)
        site = rng.choice(sites)
        if home and not far:
            site = min(site, rng.choice(sites), key=lambda s: home.miles_to(s.spot))
        return at_site(code, provider, site)

    def _provider(
        self, kind: str, sector: str | None, on: date, rng: random.Random, far: bool | None = None
    ) -> Provider:
        """A provider of the kind that takes children; of the sector and the distance asked for, if there is one."""
        pool = [p for p in self._by_kind[kind] if p.takes_on(on)]
        pool = [p for p in pool if sector is None or p.sector == sector] or pool
        if far is not None:
            pool = [p for p in pool if any(self._is_far(s.spot) == far for s in p.sites)] or pool
        return rng.choices(pool, [p.capacity for p in pool])[0]

    @cached_property
    def _by_kind(self) -> dict[str, list[Provider]]:
        kinds = defaultdict(list)
        for provider in self.providers:
            kinds[provider.kind].append(provider)
        return dict(kinds)

    @cached_property
    def _far_postcodes(self) -> set[str]:
        return {spot.postcode for spot in self.geography.far}

    def _is_far(self, spot: Spot) -> bool:
        return spot.postcode in self._far_postcodes

    def _without_register(
        self,
        code: str,
        sector: str | None,
        rng: random.Random,
        home: Spot | None,
        near: str | None,
        far: bool,
    ) -> Place:
        """Parents, hospitals, custody, temporary absences, unregistered arrangements: no number from Ofsted."""
        if code == "P1":
            if near and rng.random() < 0.6:
                return Place(f"P1-{near}", code, "PR0", None, near, establishment_name="Parents")
            return self._unlisted(code, "PR0", rng, home, far, None, None)
        if code.startswith("T"):
            return self._unlisted(code, None, rng, home, far, None, None)
        if code in NOT_REGISTERED:
            return self._unlisted(code, None, rng, home, far, None, OTHER_SUPPLIER)
        fixed = {"R2": ("PR3", HEALTH_SUPPLIER), "R5": ("PR3", CUSTODY_SUPPLIER), "R1": ("PR4", OTHER_SUPPLIER)}
        default, supplier = fixed.get(code, ("PR4", OTHER_SUPPLIER))
        return self._unlisted(code, sector or default, rng, home, far or code == "R5", None, supplier)

    def _unlisted(
        self,
        code: str,
        sector: str | None,
        rng: random.Random,
        home: Spot | None,
        far: bool,
        urn: str | None,
        supplier_id: str | None,
    ) -> Place:
        spot = self.geography.draw(rng, 0, 0) if far else self.geography.draw(rng, 0.6, 0.4)
        if home and spot.postcode == home.postcode:
            spot = next(other for other in self.geography.inside if other.postcode != home.postcode)
        return Place(
            f"{code}-{spot.postcode}",
            code,
            sector,
            urn,
            spot.postcode,
            supplier_id=supplier_id,
            establishment_name=UNLISTED_NAMES.get(code[0], ""),
        )


UNLISTED_NAMES = {"A": "Adopters", "R": "Residential setting", "Z": "Arrangement", "P": "Home", "T": "Stay away"}


def _drawn(rng: random.Random, shares: dict[str, int]) -> str:
    return rng.choices(list(shares), list(shares.values()))[0]
