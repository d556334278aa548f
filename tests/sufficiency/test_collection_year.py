"""Collection years are read, named and bounded the way the DfE writes them."""

from datetime import date

import pytest

from sufficiency.collection_year import CollectionYear, open_years, supported_year
from sufficiency.errors import SufficiencyError


@pytest.mark.parametrize("text", ["2025/26", "2025-26", " 2025/26 "])
def test_a_year_is_read_with_a_slash_or_a_dash(text):
    assert str(CollectionYear.parse(text)) == "2025/26"


@pytest.mark.parametrize("text", ["2025", "2025/27", "25/26", "", "2025/2026"])
def test_what_is_not_a_collection_year_is_refused_in_a_sentence(text):
    with pytest.raises(SufficiencyError, match="is not a collection year"):
        CollectionYear.parse(text)


def test_the_turn_of_the_century_is_a_year_like_any_other():
    assert str(CollectionYear.parse("2099/00")) == "2099/00"


def test_a_year_runs_from_1_april_to_31_march():
    year = CollectionYear.parse("2025/26")

    assert (year.start, year.end) == (date(2025, 4, 1), date(2026, 3, 31))
    assert (year.folder, str(year.previous)) == ("2025-26", "2024/25")


@pytest.mark.parametrize(("day", "year"), [(date(2026, 3, 31), "2025/26"), (date(2026, 4, 1), "2026/27")])
def test_a_day_lies_in_the_year_that_began_in_april(day, year):
    assert str(CollectionYear.of(day)) == year


def test_last_year_stays_open_beside_this_one():
    assert [str(year) for year in open_years(date(2026, 11, 21))] == ["2025/26", "2026/27"]


def test_a_year_without_known_rules_is_refused_with_those_that_have_them():
    with pytest.raises(SufficiencyError, match="2019/20 is not supported: choose one of 2024/25"):
        supported_year("2019/20")
