"""What is about to be too late reaches its owner ahead of time, once, in counts."""

from datetime import date

import pytest
import yaml
from tests.sufficiency.mail import smtp_connection

from sufficiency.collection_year import CollectionYear
from sufficiency.config import load_config
from sufficiency.project import DEFAULT_CONFIG
from sufficiency.returns.build import build_return
from sufficiency.returns.reminders import remind

YEAR = CollectionYear(2025)


@pytest.fixture
def config(tmp_path, monkeypatch):
    """The embedded default with two teams' addresses and the year's dates; nobody else is written to."""
    settings = yaml.safe_load(DEFAULT_CONFIG.read_text(encoding="utf-8"))
    settings["alerts"] = {
        "owners": {
            "returns_officer": {"email": ["officer@council.example"]},
            "leaving_care_team": {"email": ["leaving@council.example"]},
        }
    }
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
    return warehouse, build_return(warehouse, config, YEAR, date(2026, 4, 1))


def said(mails):
    """The mails so far: recipients, subject and text."""
    parts = [(to, mail["Subject"], next(p for p in mail.walk() if not p.is_multipart())) for to, mail in mails]
    return [(to, subject, part.get_payload(decode=True).decode().strip()) for to, subject, part in parts]


def test_the_officer_is_told_once_for_each_of_the_settings_days(mails, council, config):
    nights = [date(2026, 5, day) for day in (1, 1, 2, 14, 15, 22, 28, 29)]  # 28, 28, 27, 15, 14, 7, 1 and 0 days

    counts = [remind(council[0], config, council[1], night) for night in nights]

    assert counts == [1, 0, 0, 0, 1, 1, 1, 0]
    to, subject, text = said(mails)[0]
    assert to == ["officer@council.example"]
    assert subject == "SSDA903 2025/26: the data must be loaded on 29 May 2026"
    assert text.startswith("SSDA903 2025/26: 28 days until the data must be loaded (29 May 2026). Open in build 2026-")
    assert text.endswith("nothing is frozen yet.")


def test_nights_that_were_missed_are_not_made_up_for_one_by_one(mails, council, config):
    assert remind(council[0], config, council[1], date(2026, 5, 24)) == 1

    ((_, _, text),) = said(mails)
    assert "5 days until the data must be loaded" in text


def test_what_got_through_to_nobody_is_said_again(mails, council, config, monkeypatch):
    with monkeypatch.context() as down:
        down.setenv("AIRFLOW_CONN_SMTP_DEFAULT", smtp_connection(port=1))
        assert remind(council[0], config, council[1], date(2026, 5, 1)) == 0

    assert remind(council[0], config, council[1], date(2026, 5, 2)) == 1


def born(warehouse, key, age, birthday, reason="contact_awaited"):
    warehouse.execute(
        "insert into intermediate.int_birthday__positioned values (?, ?, ?, ?, ?)",
        [key, age, birthday, "2025/26", reason],
    )


def test_a_closing_birthday_window_is_told_as_a_count_and_again_only_when_there_is_a_new_one(mails, council, config):
    warehouse, build = council
    born(warehouse, "key-a", 19, date(2025, 6, 1))  # closes on 2 July
    born(warehouse, "key-b", 20, date(2025, 6, 6))  # closes on 7 July
    born(warehouse, "key-c", 19, date(2025, 6, 1), reason=None)
    born(warehouse, "key-d", 22, date(2025, 6, 1))

    counts = [remind(warehouse, config, build, date(2025, *day)) for day in ((6, 17), (6, 18), (6, 19), (6, 23))]

    assert counts == [0, 1, 0, 1]
    first, second = said(mails)
    assert first[0] == ["leaving@council.example"]
    assert "1 young person has a birthday window closing within 14 days without a contact" in first[2]
    assert "2 young people have" in second[2]
    assert "key-" not in str(said(mails)) and "2025-06" not in str(said(mails))


def test_a_window_that_has_closed_is_too_late_to_tell(mails, council, config):
    born(council[0], "key-a", 19, date(2025, 6, 1))

    assert remind(council[0], config, council[1], date(2025, 7, 3)) == 0
