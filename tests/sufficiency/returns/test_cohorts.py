"""A cohort's sum adds up whatever the records say, and what is left over is called by its name."""

from datetime import date

import duckdb
import pytest

from sufficiency.collection_year import CollectionYear
from sufficiency.config import load_config
from sufficiency.returns.build import build_return
from sufficiency.returns.cohorts import care_leavers, in_the_return, looked_after

YEAR = CollectionYear(2025)
NIGHT = date(2026, 11, 20)
PERIODS = [
    ("stays", "2020-05-01", None, None),
    ("leaves on the last day of the year before", "2020-05-01", "2025-03-31", None),
    ("leaves on the first day", "2020-05-01", "2025-04-01", None),
    ("leaves on the last day", "2020-05-01", "2026-03-31", None),
    ("comes on the last day of the year before", "2025-03-31", None, None),
    ("comes on the first day", "2025-04-01", None, None),
    ("comes back twice", "2025-05-01", "2025-06-01", "2019-01-01"),
    ("comes back twice", "2025-07-01", None, "2025-06-01"),
    ("comes too late", "2026-04-01", None, None),
]


@pytest.fixture
def marts():
    with duckdb.connect() as db:
        db.execute("create schema core")
        db.execute(
            "create table core.fct_period_of_care (child_key varchar, period_start_date date, period_end_date date,"
            " previous_period_end_date date, is_short_break boolean default false)"
        )
        db.executemany("insert into core.fct_period_of_care values (?, ?, ?, ?, false)", PERIODS)
        db.execute(
            "create view core.fct_episode as select child_key, period_start_date as episode_start_date,"
            " period_end_date as episode_end_date, is_short_break from core.fct_period_of_care"
        )
        db.execute("create schema care_leavers")
        db.execute(
            "create table care_leavers.fct_birthday_position (collection_year varchar, reason_not_returned varchar)"
        )
        yield db


def test_the_looked_after_add_up_from_one_31_march_to_the_next(marts):
    cohort = looked_after(marts, load_config(), YEAR, NIGHT)

    assert str(cohort) == (
        "4 looked after on 31 March 2026: 4 from last year + 1 started for the first time + 2 came back − 3 ceased"
    )
    assert sum(count for _, count in cohort.steps) == cohort.total


def test_who_leaves_on_the_day_is_counted_as_the_policy_says(marts):
    config = load_config()
    config.policies["snapshot_edge"] = "on_31_march"

    cohort = looked_after(marts, config, YEAR, NIGHT)

    assert (cohort.steps[0][1], cohort.total) == (5, 5)
    assert sum(count for _, count in cohort.steps) == 5


def test_while_the_year_runs_the_sum_ends_on_the_night(marts):
    assert looked_after(marts, load_config(), CollectionYear(2026), NIGHT).result == "looked after on 20 November 2026"


def test_a_child_in_two_periods_at_once_is_one_child_and_the_sum_says_so(marts):
    marts.execute("insert into core.fct_period_of_care values ('stays', '2025-08-01', null, null, false)")

    cohort = looked_after(marts, load_config(), YEAR, NIGHT)

    assert cohort.steps[-1] == ("by records that contradict one another", -1)
    assert sum(count for _, count in cohort.steps) == cohort.total == 4


def test_every_child_of_the_return_is_in_it_for_one_reason(warehouse, add, config):
    for child in ("was here", "came", "care leaver", "adopted long ago"):
        add("header", collection_year=str(YEAR), row_id=0, child=child)
    episodes = [("was here", "01/03/2024"), ("was here", "01/05/2025"), ("came", "01/04/2025"), ("came", "31/02/2025")]
    for child, decom in episodes:
        add("episodes", collection_year=str(YEAR), row_id=0, child=child, decom_text=decom)
    for child in ("care leaver", "was here"):
        add("oc3", collection_year=str(YEAR), row_id=0, child=child)

    cohort = in_the_return(build_return(warehouse, config, YEAR, NIGHT), YEAR)

    assert str(cohort) == (
        "4 children in the return: 1 in care when the year began + 1 came into care + 1 care leavers of OC3 alone"
        " + 1 named by another module alone"
    )


def test_the_rows_of_oc3_are_the_birthdays_less_those_it_does_not_ask_for(marts, warehouse, add, config):
    for reason in (None, None, "adopted", "still_looked_after", "still_looked_after"):
        marts.execute("insert into care_leavers.fct_birthday_position values (?, ?)", [str(YEAR), reason])
    for child in ("A", "B"):
        add("oc3", collection_year=str(YEAR), row_id=0, child=child)

    cohort = care_leavers(marts, build_return(warehouse, config, YEAR, NIGHT), YEAR)

    assert str(cohort) == (
        "2 care leavers in OC3: 5 birthdays from 17 to 25 in the year − 1 adopted − 2 still looked after"
    )


def test_every_reason_that_the_mart_knows_has_its_words():
    import yaml

    from sufficiency.project import ROOT
    from sufficiency.returns.cohorts import NOT_RETURNED

    text = (ROOT / "dbt" / "models" / "marts" / "care_leavers" / "fct_birthday_position.yml").read_text()
    columns = {column["name"]: column for column in yaml.safe_load(text)["models"][0]["columns"]}
    (accepted,) = columns["reason_not_returned"]["data_tests"]
    assert set(NOT_RETURNED) == set(accepted["accepted_values"]["arguments"]["values"])
