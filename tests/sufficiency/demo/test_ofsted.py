"""Every placement agrees with Ofsted's list, whatever the rules ask of it."""

import csv
from collections import defaultdict
from datetime import date, datetime

import pytest
from tests.sufficiency.demo.made_up_stays import small_world

from sufficiency.demo.geography import LEICESTER, geography
from sufficiency.demo.ofsted import write_ofsted_providers

UNTIL = date(2025, 6, 30)


@pytest.fixture(scope="module")
def listed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ofsted")
    world = small_world(until=UNTIL)
    write_ofsted_providers(folder, world, UNTIL)
    found = defaultdict(list)
    with (folder / "ofsted_providers.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["URN"]].append(row)
    stays = [stay for stay in world.stays if stay.place.urn not in (None, "XXXXXXX") and stay.start <= UNTIL]
    assert len(stays) > 100
    return stays, found


def test_place_and_provider_codes_are_those_of_the_registration(listed):
    stays, found = listed
    for stay in stays:
        registrations = found[stay.place.urn]
        assert any(stay.place_code in row["PLACE_CODES"].split(",") for row in registrations)
        assert any(stay.place.provider_code in row["PROVIDER_CODES"].split(",") for row in registrations)


def test_homes_and_schools_lie_where_ofsted_says(listed):
    stays, found = listed
    for stay in stays:
        if stay.place_code in ("K1", "K2", "K3", "R3", "S1"):
            assert stay.place.postcode.replace(" ", "") in {row["POSTCODE"] for row in found[stay.place.urn]}


def test_supported_accommodation_is_in_an_authority_where_the_provider_has_premises(listed):
    stays, found = listed
    for stay in stays:
        if stay.place_code == "K3":
            authority = geography().find(stay.place.postcode).authority
            assert authority in {row["LA_CODE"] for row in found[stay.place.urn]}


def test_own_provision_is_in_the_councils_name_and_nobody_elses(listed):
    stays, found = listed
    for stay in stays:
        authorities = {row["LA_CODE"] for row in found[stay.place.urn]}
        assert (stay.place.provider_code == "PR1") <= (LEICESTER in authorities)
        assert (stay.place.provider_code == "PR2") <= (LEICESTER not in authorities)


def test_no_child_outlives_a_registration(listed):
    stays, found = listed
    for stay in stays:
        ended = {row["REG_END"] for row in found[stay.place.urn]}
        for text in ended - {""}:
            assert stay.end <= datetime.strptime(text, "%d/%m/%Y").date()
