"""Pages are whole, harmless and readable."""

import pytest

from sufficiency.config import load_config
from sufficiency.site.page import page, table
from sufficiency.site.return_page import write_return_page
from sufficiency.site.trend import trend
from sufficiency.site.words import moment_in_words


def test_what_people_typed_is_escaped():
    assert "<script>" not in page("<script>", table(("a",), [["<script>alert(1)</script>"]]))


def test_columns_of_figures_stand_to_the_right():
    html = table(("What", "Children"), [["started", "1,207"], ["ceased", ""]])

    assert '<td class="number">1,207</td>' in html
    assert "<td>started</td>" in html


def test_a_row_may_be_named_by_its_first_cell():
    html = table(("Team", "Errors"), [["<b>", "3"]], names_rows=True)

    assert '<th scope="row">&lt;b&gt;</th><td class="number">3</td>' in html


def test_a_moment_is_told_in_londons_time():
    assert moment_in_words("2026-07-01T22:30:00+00:00") == "1 July 2026, 23:30"
    assert moment_in_words("") == ""


def test_before_the_first_night_there_is_no_page_of_the_return(tmp_path, monkeypatch):
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path))

    assert write_return_page(load_config()) == 0
    assert not (tmp_path / "site" / "return.html").exists()


def test_a_table_without_rows_is_still_a_table():
    assert "<tbody></tbody>" in table(("What",), [])


def test_a_trend_needs_two_known_values():
    assert trend([None, 3.0, None]) == ""


def test_a_trend_is_told_to_those_who_cannot_see_it():
    assert 'aria-label="From 12 to 9"' in trend([12.0, None, 9.0])


@pytest.mark.parametrize(
    ("values", "ends"), [([1, 2, 3], ["3.0,21.0", "93.0,3.0"]), ([5, 5], ["3.0,21.0", "93.0,21.0"])]
)
def test_a_trend_rises_from_low_to_high_and_lies_flat_when_nothing_changes(values, ends):
    svg = trend(values)

    assert all(end in svg for end in ends)
