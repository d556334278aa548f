"""What a week costs: Leicester's published unit costs by financial year, spread over the kinds of placement.

The council-wide figures are those of the section 251 statement as LAIT prints them, smoothed where single years
jump (indicators.md, section 9); 2025/26 and later go on at four per cent.
"""

import random
from functools import cache
from math import log
from statistics import NormalDist

# Financial year by the calendar year it starts in → pounds a week.
FOSTERING = {
    2015: 310, 2016: 330, 2017: 380, 2018: 445, 2019: 480, 2020: 482, 2021: 490, 2022: 540, 2023: 560, 2024: 575,
}  # fmt: skip
RESIDENTIAL = {
    2015: 4900, 2016: 5150, 2017: 5800, 2018: 6700, 2019: 6900, 2020: 6950, 2021: 7900, 2022: 8800, 2023: 10600,
    2024: 10180,
}  # fmt: skip
LAST_KNOWN = 2024
GROWTH = 1.04

# kind → (index, share of the index, spread). Agencies cost twice what an own carer does; relatives get allowances.
KINDS: dict[str, tuple[str, float, float]] = {
    "own_foster": ("fostering", 0.85, 0.16),
    "kinship": ("fostering", 0.46, 0.14),
    "agency": ("fostering", 1.9, 0.16),
    "own_home": ("residential", 0.99, 0.06),
    "home": ("residential", 1.16, 0.3),
    "secure": ("residential", 1.25, 0.12),
    "school": ("residential", 0.9, 0.22),
    "family_centre": ("residential", 0.55, 0.15),
    "supported": ("residential", 0.14, 0.35),
    "unregistered": ("residential", 1.0, 0.25),
    "other": ("residential", 0.3, 0.3),
}
# kind → what it is called in the regional placements census.
PROVISION = {
    "own_foster": "Fostering: Mainstream",
    "kinship": "Fostering: Mainstream",
    "agency": "Fostering: Mainstream",
    "own_home": "Residential: Mainstream",
    "home": "Residential: Mainstream",
    "secure": "Secure Welfare",
    "school": "Residential: 52-week",
    "family_centre": "Residential: Parent and Child",
    "supported": "Supported Accommodation category 1",
    "unregistered": "Unregistered",
    "other": "CQC",
}
# kind → how many of a hundred children need little, more, much and most. Kinds overlap, so that like can be
# laid beside like.
BANDS = ("standard", "enhanced", "specialist", "complex")
NEEDS = {
    "own_foster": (60, 28, 10, 2),
    "kinship": (70, 24, 5, 1),
    "agency": (30, 42, 22, 6),
    "own_home": (4, 26, 44, 26),
    "supported": (46, 34, 16, 4),
}
OF_THE_REST = (2, 20, 42, 36)


@cache
def index(name: str, year: int) -> float:
    """The council's average in a financial year."""
    known = FOSTERING if name == "fostering" else RESIDENTIAL
    if year > LAST_KNOWN:
        return known[LAST_KNOWN] * GROWTH ** (year - LAST_KNOWN)
    return known[max(year, min(known))]


def factor(rng: random.Random, kind: str) -> float:
    """How this placement differs from its kind's average, for as long as it lasts."""
    spread = KINDS[kind][2]
    return min(2.4, max(0.55, rng.lognormvariate(-spread * spread / 2, spread)))


def weekly_rate(kind: str, year: int, own_factor: float) -> float:
    """Pounds a week in a financial year, to the penny."""
    name, share, _ = KINDS[kind]
    return round(index(name, year) * share * own_factor, 2)


def need_band(rng: random.Random, kind: str, own_factor: float) -> str:
    """How much the child needs: mostly what makes the price, and partly not."""
    spread = KINDS[kind][2]
    rank = NormalDist(-spread * spread / 2, spread).cdf(log(own_factor))
    reached, share = 0.0, 100 * (0.7 * rank + 0.3 * rng.random())
    for band, part in zip(BANDS, NEEDS.get(kind, OF_THE_REST), strict=True):
        reached += part
        if share < reached:
            return band
    return BANDS[-1]
