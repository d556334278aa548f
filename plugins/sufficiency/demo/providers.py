"""Who else looks after Leicester's children: agencies, homes, schools, each with an Ofsted registration."""

import random
from dataclasses import dataclass
from datetime import date

from sufficiency.demo.geography import LEICESTER, Geography, Spot

LONG_AGO = date(1990, 4, 1)
HOMES_A_COMPANY = 2  # so that spend by company is more concentrated than spend by home

# kind: how many for a council of 600 children, the sector's code by weight, place codes the registration
# allows, addresses per provider, and the chances of lying inside the city and nearby.
KINDS: dict[str, dict] = {
    "agency": {
        "count": 16,
        "sectors": {"PR4": 12, "PR5": 4},
        "places": "U4,U5,U6,A3,A5",
        "sites": 1,
        "where": (0.2, 0.4),
    },
    "other_council": {
        "count": 4,
        "sectors": {"PR2": 1},
        "places": "U1,U2,U3,U4,U5,U6,A3,A5",
        "sites": 1,
        "where": (0.0, 0.5),
    },
    "home": {
        "count": 48,
        "sectors": {"PR4": 42, "PR5": 6},
        "places": "K2",
        "sites": 1,
        "where": (0.14, 0.36),
    },
    "supported": {
        "count": 14,
        "sectors": {"PR4": 11, "PR5": 3},
        "places": "K3,H5,P2",
        "sites": 6,
        "where": (0.7, 0.18),
    },
    "school": {
        "count": 6,
        "sectors": {"PR4": 4, "PR5": 2},
        "places": "S1",
        "sites": 1,
        "where": (0.0, 0.3),
    },
    "secure": {"count": 3, "sectors": {"PR2": 1}, "places": "K1", "sites": 1, "where": (0.0, 0.0)},
    "family_centre": {
        "count": 3,
        "sectors": {"PR4": 2, "PR5": 1},
        "places": "R3",
        "sites": 1,
        "where": (0.3, 0.4),
    },
}
# fmt: off
FIRST = (
    "Ashby", "Beacon", "Birch", "Bridge", "Cedar", "Charnwood", "Clover", "Compass", "Cornerstone", "Dove",
    "Elm", "Fern", "Forest", "Foxglove", "Hazel", "Heron", "Highfield", "Ivy", "Juniper", "Kestrel",
    "Kingfisher", "Larch", "Lark", "Linden", "Maple", "Meadow", "Mill", "Northfield", "Oak", "Orchard",
    "Pathway", "Pine", "Quarry", "Quenby", "River", "Robin", "Rowan", "Sapling", "Sparrow", "Spinney",
    "Stepping", "Swift", "Thistle", "Trent", "Willow", "Woodgate", "Wren", "Yew", "Zephyr",
)
# fmt: on
LAST = {
    "agency": ("Fostering", "Families", "Foster Care"),
    "other_council": ("Council Fostering",),
    "home": ("House", "Lodge", "Cottage", "Grange"),
    "supported": ("Supported Living", "Housing", "Pathways"),
    "school": ("School", "Hall School"),
    "secure": ("Secure Children's Home",),
    "family_centre": ("Family Centre",),
}


@dataclass(frozen=True)
class Site:
    """An address of a provider."""

    key: str
    name: str
    spot: Spot


@dataclass(frozen=True)
class Provider:
    """One registration: what it may do, for whom, since when and (perhaps) until when."""

    key: str
    kind: str
    name: str
    sector: str
    urn: str
    place_codes: str
    sites: tuple[Site, ...]
    authority: str
    opened: date = LONG_AGO
    planned_close: date | None = None
    supplier_id: str | None = None
    company: str = ""
    capacity: int = 4

    def takes_on(self, on: date) -> bool:
        """Open, and not about to close: a child is not placed where the end is in sight."""
        return self.opened <= on and (self.planned_close is None or (self.planned_close - on).days > 365)


def providers(seed: int, scale: float, geography: Geography) -> list[Provider]:
    """The external market of a council of this size."""
    market = []
    for kind, shape in KINDS.items():
        count = max(2, round(shape["count"] * scale**0.5)) if kind != "home" else max(6, round(48 * scale))
        market += [_provider(seed, kind, number, geography) for number in range(count)]
    return market


def own_homes(seed: int, scale: float, geography: Geography) -> list[Provider]:
    """The council's homes: five with 30 places, then four, three and six more as each opened.

    The strategy says "+7 since 2020" without saying whether the 30 include them: each opening has its own date.
    """
    openings = [(LONG_AGO, 6)] * 5 + [(date(2021, 9, 6), 4), (date(2023, 4, 17), 3), (date(2025, 12, 15), 6)]
    homes = []
    for number in range(max(1, round(len(openings) * scale)) if scale != 1 else len(openings)):
        opened, capacity = openings[number % len(openings)]
        rng = random.Random(f"{seed}:own_home:{number}")
        spot = geography.draw(rng, 1.0, 0.0)  # the return knows no own home beyond the boundary (rule 1015)
        name = f"{FIRST[(number * 5 + 2) % len(FIRST)]} Children's Home"
        key = f"OWN{number + 1:03d}"
        homes.append(
            Provider(
                key=key,
                kind="own_home",
                name=name,
                sector="PR1",
                urn=f"SC{36_0100 + number * 37:06d}",
                place_codes="K2",
                sites=(Site(key, name, spot),),
                authority=LEICESTER,
                opened=opened,
                supplier_id="SUP0001",
                capacity=capacity,
            )
        )
    return homes


def _provider(seed: int, kind: str, number: int, geography: Geography) -> Provider:
    shape = KINDS[kind]
    rng = random.Random(f"{seed}:{kind}:{number}")
    owner = number // HOMES_A_COMPANY if kind == "home" else number
    company = random.Random(f"{seed}:{kind}:company:{owner}")
    sector = company.choices(list(shape["sectors"]), list(shape["sectors"].values()))[0]
    name = f"{FIRST[(number * 7 + len(kind)) % len(FIRST)]} {rng.choice(LAST[kind])}"
    key = f"{kind[:2].upper()}{number + 1:04d}"
    inside, nearby = shape["where"]
    sites = tuple(
        Site(f"{key}-{place + 1}", name, geography.draw(rng, inside, nearby))
        for place in range(1 if shape["sites"] == 1 else rng.randint(3, shape["sites"] + 3))
    )
    opened, close = _years_open(rng, kind)
    return Provider(
        key=key,
        kind=kind,
        name=name if number < len(FIRST) else f"{name} {number // len(FIRST) + 1}",
        sector=sector,
        urn=_urn(kind, number, opened),
        place_codes=shape["places"],
        sites=sites,
        authority=sites[0].spot.authority,
        opened=opened,
        planned_close=close,
        supplier_id=f"SUP{1000 * (1 + list(KINDS).index(kind)) + owner:05d}",
        company=_company_name(kind, owner, sector, name),
        capacity=rng.randint(3, 6),
    )


def _company_name(kind: str, owner: int, sector: str, name: str) -> str:
    if sector == "PR2":
        return name
    if kind == "home":
        name = f"{FIRST[(owner * 11 + 4) % len(FIRST)]} {'Trust' if sector == 'PR5' else 'Care Group'}"
    return name if sector == "PR5" else f"{name} Ltd"


def _years_open(rng: random.Random, kind: str) -> tuple[date, date | None]:
    """Most have always been there; about one home in five opened lately or is going to close."""
    turn = rng.random()
    if kind in ("agency", "home", "supported") and turn < 0.12:
        return date(rng.randint(2016, 2024), rng.randint(1, 12), 1), None
    if kind in ("home", "supported") and turn < 0.22:
        return LONG_AGO, date(rng.randint(2019, 2028), rng.randint(1, 12), rng.randint(1, 28))
    return LONG_AGO, None


def _urn(kind: str, number: int, opened: date) -> str:
    """`SC` and six digits; registrations of recent years, and all of supported accommodation, have seven."""
    lane = list(KINDS).index(kind)
    if kind == "supported" or opened > date(2019, 4, 1):
        return str(2_700_000 + lane * 20_000 + number * 13)
    return f"SC{400_000 + lane * 20_000 + number * 17:06d}"
