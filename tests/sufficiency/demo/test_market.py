"""Places are real, registered, near or far as asked, and have room."""

import random
from collections import Counter
from datetime import date

import pytest

from sufficiency.demo.geography import LEICESTER, geography
from sufficiency.demo.market import Market

ON = date(2024, 5, 7)
REGISTERED = ["U1", "U3", "U4", "U6", "K1", "K2", "K3", "R3", "S1"]
NOT_REGISTERED = ["P1", "P3", "R1", "R2", "R5", "T1", "T4", "Z11", "Z13"]


@pytest.fixture(scope="module")
def market():
    return Market(seed=3, children=200)


def place(market, code, number=0, provider=None, on=ON, **asked):
    return market.place(code, provider, on, random.Random(f"{code}{number}"), 9, **asked)


def test_a_place_does_not_depend_on_who_merely_asked_before(market):
    fresh = Market(seed=3, children=200)
    for number in range(30):
        place(market, "U4", number + 100)

    assert [place(market, code) for code in REGISTERED] == [place(fresh, code) for code in reversed(REGISTERED)][::-1]


def test_a_household_takes_no_more_children_than_its_terms_allow_while_others_have_room():
    market = Market(seed=3, children=200)
    taken = Counter()
    for number in range(40):
        found = place(market, "U4", number, provider="PR1", until=date(2025, 5, 7))
        market.record_stay(found, f"child {number}", "1", ON, date(2025, 5, 7))
        taken[found.household_id] += 1

    assert all(count <= market.households[key].places for key, count in taken.items())


@pytest.mark.parametrize("code", REGISTERED)
def test_a_registered_kind_of_place_has_an_ofsted_number(market, code):
    assert place(market, code).urn


@pytest.mark.parametrize("code", NOT_REGISTERED)
def test_other_kinds_have_none(market, code):
    assert place(market, code).urn is None


def test_temporary_and_unregistered_arrangements_have_no_provider(market):
    assert [place(market, code).provider_code for code in ("T2", "Z11", "Z14")] == [None] * 3


def test_placements_with_parents_are_provided_by_parents(market):
    assert place(market, "P1").provider_code == "PR0"


@pytest.mark.parametrize("code", ["U6", "K2", "S1"])
def test_far_is_more_than_twenty_miles_away(market, code):
    home = market.home_postcode(random.Random(1))
    there = [place(market, code, n, near=home, far=True).postcode for n in range(20)]

    assert all(geography().find(home).miles_to(geography().find(one)) > 20 for one in there)


def test_a_home_is_in_the_city(market):
    spot = geography().find(market.home_postcode(random.Random(5)))

    assert spot.authority == LEICESTER


def test_own_carers_are_approved_before_and_stay_on(market):
    for number in range(40):
        found = place(market, "U4", number, provider="PR1")
        household = market.households[found.household_id]

        assert household.approved <= ON < household.planned_end


def test_a_relatives_household_opens_for_its_child(market):
    found = place(market, "U3")

    assert market.kin[found.household_id].approved == ON


def test_the_provider_asked_for_is_the_provider_given(market):
    asked = ["PR1", "PR4", "PR5", "PR2"]

    assert [place(market, "U6", provider=provider).provider_code for provider in asked] == asked
