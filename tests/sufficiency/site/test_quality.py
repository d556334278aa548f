"""The page of quality says what fails, whose it is, and why a figure has its grade."""

import duckdb
import pytest
from tests.sufficiency.site.made_up_site import NIGHT, empty_marts, fill_quality, fill_scrutiny

from sufficiency.config import load_config
from sufficiency.site.quality_checks import dimensions, failing, loads
from sufficiency.site.quality_grades import indicator_grades, mart_grades, thresholds_in_words
from sufficiency.site.quality_page import quality_page


@pytest.fixture
def marts():
    with duckdb.connect() as db:
        empty_marts(db)
        yield db


def check(marts, dimension="validity", status="failed", night=NIGHT, **told):
    row = {
        "night": night, "gate": "marts", "suite": "marts/core", "expectation_id": told.pop("name", "x"),
        "description": "It is so", "severity": "warning", "dimension": dimension, "owner": "data_team",
        "status": status, "why": None, "rows": 1,
    } | told  # fmt: skip
    marts.execute(
        f"insert into quality.fct_expectation_result ({', '.join(row)}) values ({', '.join('?' * len(row))})",
        list(row.values()),
    )


def test_dimensions_come_in_their_order_and_one_that_nothing_checks_is_named(marts):
    for dimension in ("plausibility", "uniqueness", "completeness", "validity", "consistency", "timeliness"):
        check(marts, dimension)

    html = dimensions(marts, NIGHT)
    order = ["Completeness", "Validity", "Consistency", "Timeliness", "Uniqueness", "Plausibility"]
    assert [html.index(f"<h3>{name}") for name in order] == sorted(html.index(f"<h3>{name}") for name in order)
    assert "Nothing checks accuracy yet." in html


def test_what_could_not_be_run_is_neither_passed_nor_failed(marts):
    check(marts, status="passed", name="a")
    check(marts, status="not_run", name="b", why="no table")

    assert "1 of 1 check passed; 1 could not be run." in dimensions(marts, NIGHT)
    assert "Not run: no table" in failing(marts, NIGHT)


def test_a_bad_night_lowers_the_scale_and_a_good_one_does_not_stretch_it(marts):
    for night, status in (("2026-11-20", "passed"), (NIGHT, "passed")):
        check(marts, status=status, night=night)
    assert "from 80 % at the bottom" in dimensions(marts, NIGHT)

    check(marts, status="failed", name="y")
    assert "from 50 % at the bottom" in dimensions(marts, NIGHT)


def test_what_fails_is_told_with_its_owner_critical_first_and_only_of_the_night(marts):
    check(marts, name="w", description="A warning", rows=4000)
    check(marts, name="c", description="A stop", severity="critical", owner="leaving_care_team")
    check(marts, name="o", description="Of yesterday", night="2026-11-20")

    html = failing(marts, NIGHT)
    assert html.index("A stop") < html.index("A warning")
    assert "Leaving care team" in html
    assert "4,000 rows" in html
    assert "Of yesterday" not in html


def test_a_stale_table_comes_first_and_says_why(marts):
    fill_quality(marts)

    first = loads(marts, NIGHT).split("<tbody>")[1].split("</tr>")[0]
    assert "ssd/ssd_table_3" in first
    assert "Stale: refused: it holds 40 % of its rows" in first
    assert "20 November 2026" in first


def test_a_mart_says_its_share_its_commonest_errors_and_why_it_is_no_better(marts):
    fill_quality(marts)

    html = mart_grades(marts, "C")
    assert "Of 640 children, each once a year, 41 with an open error (6.4 %)." in html
    assert "No better than C while 1 table it is built from is stale." in html
    assert "Most often: Episode without an end (21); No provider (9)." in html
    assert html.index("Scrutiny") < html.index("Core") < html.index("Spend")


def test_an_indicator_says_what_lowers_its_grade_and_unchecked_years_are_not_there(marts):
    fill_scrutiny(marts)

    html = indicator_grades(marts)
    assert "90 of 640 records behind it have an open error (14.1 %)." in html
    assert "Episode without an end (87); No provider (81); Decided too early (79); and 1 other kind." in html
    assert "None of 640 records behind it has an open error." in html
    assert "2024/25" not in html
    assert html.index("2026/27") < html.index("2025/26")


def test_the_letters_are_told_as_the_policy_sets_them():
    assert thresholds_in_words({"A": 0.005, "B": 0.05, "C": 0.1}) == "A below 0.5 %, B below 5 %, C below 10 %, else D"


def test_before_anything_is_checked_the_page_says_so(marts):
    html = quality_page(marts, load_config(), NIGHT)

    assert "Nothing has been checked yet." in html
    assert "Nothing was checked on this night." in html
    assert "No load is recorded for this night." in html
    assert "No mart is graded yet" in html
    assert 'href="data_docs/index.html"' in html


def test_a_night_on_which_all_is_well_says_so(marts):
    check(marts, status="passed")

    assert failing(marts, NIGHT) == "<p>Every expectation was met.</p>"
