"""What is about to be too late is told ahead of time, once, in counts: test_digest.py says what becomes of the keys."""

from datetime import date

import duckdb
import pytest
import yaml

from sufficiency.collection_year import CollectionYear
from sufficiency.config import load_config
from sufficiency.project import DEFAULT_CONFIG
from sufficiency.returns.build import build_return
from sufficiency.returns.reminders import reminders

YEAR = CollectionYear(2025)


@pytest.fixture
def config(tmp_path, monkeypatch):
    """The embedded default, its one open year and that year's dates."""
    settings = yaml.safe_load(DEFAULT_CONFIG.read_text(encoding="utf-8"))
    settings["collection_years"] = ["2025/26"]
    settings["calendar"]["2025/26"] = {"opens": "2026-04-01", "load_by": "2026-05-29", "submit_by": "2026-06-30"}
    path = tmp_path / "authority.yml"
    path.write_text(yaml.safe_dump(settings), encoding="utf-8")
    monkeypatch.setenv("SUFFICIENCY_CONFIG", str(path))
    return load_config()


@pytest.fixture
def council(filled, config):
    """The warehouse of a council that has a build, and one whose birthdays can be filled in."""
    warehouse, _ = filled
    warehouse.execute("create schema intermediate")
    warehouse.execute(
        "create table intermediate.int_birthday__positioned (child_key varchar, birthday_age integer,"
        " birthday_date date, collection_year varchar, reason_not_returned varchar)"
    )
    build_return(warehouse, config, YEAR, date(2026, 4, 1))
    return warehouse


def told(warehouse, config, nights):
    """The sentences that are news on each of the nights, to somebody who was told all before."""
    known, news = set(), []
    for night in nights:
        due = [one for one in reminders(warehouse, config, night) if not set(one.keys) <= known]
        known |= {key for one in due for key in one.keys}
        news.append([(one.owner, one.sentence) for one in due])
    return news


def test_the_officer_is_told_once_for_each_of_the_settings_days(council, config):
    nights = [date(2026, 5, day) for day in (1, 1, 2, 14, 15, 22, 28, 29)]  # 28, 28, 27, 15, 14, 7, 1 and 0 days

    news = told(council, config, nights)

    assert [len(of_night) for of_night in news] == [1, 0, 0, 0, 1, 1, 1, 0]
    ((owner, sentence),) = news[0]
    assert owner == "returns_officer"
    assert sentence.startswith(
        "SSDA903 2025/26: 28 days until the data must be loaded (29 May 2026). Open in build 2026-"
    )
    assert sentence.endswith("nothing is frozen yet.")


def test_nights_that_were_missed_are_not_made_up_for_one_by_one(council, config):
    (((_, sentence),),) = told(council, config, [date(2026, 5, 24)])

    assert "5 days until the data must be loaded" in sentence


def test_the_dates_come_near_though_no_night_ever_came_to_its_end(config):
    with duckdb.connect() as empty:
        (((_, sentence),),) = told(empty, config, [date(2026, 5, 28)])

    assert sentence.endswith("No build of it stands yet.")


def born(warehouse, key, age, birthday, reason="contact_awaited"):
    warehouse.execute(
        "insert into intermediate.int_birthday__positioned values (?, ?, ?, ?, ?)",
        [key, age, birthday, "2025/26", reason],
    )


def test_a_closing_birthday_window_is_told_as_a_count_and_again_only_when_there_is_a_new_one(council, config):
    born(council, "key-a", 19, date(2025, 6, 1))  # closes on 2 July
    born(council, "key-b", 20, date(2025, 6, 6))  # closes on 7 July
    born(council, "key-c", 19, date(2025, 6, 1), reason=None)
    born(council, "key-d", 22, date(2025, 6, 1))

    news = told(council, config, [date(2025, *day) for day in ((6, 17), (6, 18), (6, 19), (6, 23))])

    assert [len(of_night) for of_night in news] == [0, 1, 0, 1]
    assert {owner for of_night in news for owner, _ in of_night} == {"leaving_care_team"}
    assert "1 young person has a birthday window closing within 14 days without a contact" in news[1][0][1]
    assert "2 young people have" in news[3][0][1]
    assert "key-" not in str(news) and "2025-06" not in str(news)


def test_a_window_that_has_closed_is_too_late_to_tell(council, config):
    born(council, "key-a", 19, date(2025, 6, 1))

    assert told(council, config, [date(2025, 7, 3)]) == [[]]
