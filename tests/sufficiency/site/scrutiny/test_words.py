"""Figures and changes as people read them."""

from datetime import date

import pytest

from sufficiency.site.scrutiny.figures import Figure
from sufficiency.site.scrutiny.line_words import in_order, line_in_words
from sufficiency.site.scrutiny.pack import OF_A_COUNCIL
from sufficiency.site.scrutiny.values import figure_cell, figure_text, number_text


def figure(shown, measure="percent", symbol=None):
    return Figure("P22", measure, "2025/26", date(2026, 3, 31), False, "total", "all", shown, symbol, None, None, "A")


@pytest.mark.parametrize(
    ("value", "measure", "text"),
    [
        (1207.0, "count", "1,207"),
        (67.0, "percent", "67%"),
        (-4.2, "percent_change", "−4.2%"),
        (1980.0, "weekly_cost", "£1,980"),
        (-12500.0, "sum", "−£12,500"),
        (14.9, "mean", "14.9"),
        (31.0, "median_days", "31 days"),
        (19.0, "mean_months", "19 months"),
        (66.0, "rate", "66"),
    ],
)
def test_a_number_has_its_unit(value, measure, text):
    assert number_text(value, measure) == text


@pytest.mark.parametrize(
    ("shown", "symbol", "text"),
    [(None, "c", "hidden"), (None, "x", "not known"), (None, "z", "n/a"), (None, None, "not known"), (0.0, "0", "0%")],
)
def test_a_symbol_is_a_word(shown, symbol, text):
    assert figure_text(figure(shown, symbol=symbol)) == text


def test_what_rounds_to_nothing_is_not_nothing():
    assert figure_text(figure(0.0, symbol="k")) == "under 0.5%"


def test_a_word_says_what_it_means():
    assert 'title="hidden, because it would show 1 to 5 people' in figure_cell(figure(None, symbol="c"))
    assert figure_cell(figure(7.0)) == "7%"


def test_a_line_is_named_by_the_code_set_of_its_breakdown():
    assert line_in_words("category_of_need", "N1") == "Abuse or neglect"
    assert line_in_words("household_type", "family_and_friends") == "Family and friends"


def test_ages_stand_in_their_order():
    ages = ["16 and over", "1 to 4", "under 1", "10 to 15", "not known", "5 to 9"]

    assert sorted(ages, key=in_order) == ["under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over", "not known"]


@pytest.mark.parametrize(
    ("council", "place"),
    [
        ("Leicester City Council", "Leicester"),
        ("Leicestershire County Council", "Leicestershire"),
        ("London Borough of Brent", "London Borough of Brent"),
        ("Stockport Metropolitan Borough Council", "Stockport"),
    ],
)
def test_a_council_is_called_by_its_place_in_a_chart(council, place):
    assert OF_A_COUNCIL.sub("", council) == place
