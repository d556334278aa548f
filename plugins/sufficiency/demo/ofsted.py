"""Ofsted's list of providers, in the layout of ProviderInfo: one row for each registration and address."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from sufficiency.demo.csv_file import write_csv
from sufficiency.demo.geography import LEICESTER
from sufficiency.demo.place import OWN_AGENCY_URN
from sufficiency.demo.providers import Provider
from sufficiency.demo.world import WorldView

OWN_AGENCY_POSTCODE = "LE1 1FZ"


def write_ofsted_providers(out: Path, world: WorldView, until: date) -> None:
    """Write ofsted_providers.csv so that every placement made agrees with it."""
    write_csv(Path(out) / "ofsted_providers.csv", _rows(world, until))


def _rows(world: WorldView, until: date) -> Iterator[dict[str, object]]:
    yield {
        "URN": OWN_AGENCY_URN,
        "PLACE_CODES": "U1,U2,U3,U4,U5,U6,A3,A5",
        "PROVIDER_CODES": "PR1",
        "POSTCODE": OWN_AGENCY_POSTCODE.replace(" ", ""),
        "LA_CODE": LEICESTER,
        "REG_END": "",
    }
    last_day: dict[str, date] = defaultdict(lambda: date.min)
    for stay in world.stays:
        if stay.place.urn:
            last_day[stay.place.urn] = max(last_day[stay.place.urn], stay.end)
    for provider in world.market.providers:
        ends = _registration_ends(provider, last_day[provider.urn])
        for site in provider.sites:
            yield {
                "URN": provider.urn,
                "PLACE_CODES": provider.place_codes,
                "PROVIDER_CODES": provider.sector,
                "POSTCODE": site.spot.postcode.replace(" ", ""),
                "LA_CODE": provider.authority if provider.kind == "own_home" else site.spot.authority,
                "REG_END": f"{ends:%d/%m/%Y}" if ends and ends <= until else "",
            }


def _registration_ends(provider: Provider, last_stay: date) -> date | None:
    """A home that means to close waits until its last child has moved on."""
    if provider.planned_close is None:
        return None
    return max(provider.planned_close, last_stay + timedelta(days=30))
