"""A place where a child can live, what kinds there are, and who is paid for each."""

from dataclasses import dataclass
from datetime import date

from sufficiency.demo.households import Household
from sufficiency.demo.providers import Provider, Site

OWN_AGENCY_URN = "SC048856"
NO_REGISTRATION = "XXXXXXX"  # a regional adoption agency has no Ofsted number
OWN_SUPPLIER = "SUP0001"
CARERS_SUPPLIER = "SUP0002"
ADOPTION_SUPPLIER = "SUP0003"
HEALTH_SUPPLIER = "SUP0004"
CUSTODY_SUPPLIER = "SUP0005"
OTHER_SUPPLIER = "SUP0006"
ALLOWANCES_SUPPLIER = "SUP0007"

KINSHIP = frozenset(("U1", "U2", "U3"))
FOSTER = frozenset(("U4", "U5", "U6"))
ADOPTION = frozenset(("A3", "A4", "A5", "A6"))
SUPPORTED = frozenset(("K3", "H5", "P2"))
NOT_REGISTERED = frozenset(("Z1", "Z11", "Z12", "Z13", "Z14"))


@dataclass(frozen=True)
class Place:
    """Somewhere a child can live. `place_key` is the same for the same household or address."""

    place_key: str
    place_code: str
    provider_code: str | None
    urn: str | None
    postcode: str
    household_id: str | None = None
    supplier_id: str | None = None
    establishment_name: str = ""


@dataclass(frozen=True)
class Stay:
    """A child in a place; an end that lies ahead is unknown."""

    place: Place
    person_id: str
    placement_id: str
    start: date
    end: date | None


def with_carers(code: str, household: Household) -> Place:
    """A place in one of the council's own foster families."""
    return Place(
        place_key=household.household_id,
        place_code=code,
        provider_code="PR1",
        urn=OWN_AGENCY_URN,
        postcode=household.spot.postcode,
        household_id=household.household_id,
        supplier_id=CARERS_SUPPLIER,
        establishment_name="Council foster carers",
    )


def at_site(code: str, provider: Provider, site: Site) -> Place:
    """A place at one address of a provider."""
    return Place(
        place_key=site.key,
        place_code=code,
        provider_code=provider.sector,
        urn=provider.urn,
        postcode=site.spot.postcode,
        supplier_id=provider.supplier_id,
        establishment_name=provider.name,
    )
