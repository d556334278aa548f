"""What stopped reaches its owner at once, once, in a sentence, and never with a child's data."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from tests.sufficiency.mail import bodies_of, smtp_connection, subject_of

from sufficiency import alerts
from sufficiency.alerts.message import Message, Section
from sufficiency.alerts.notifiers import tell
from sufficiency.errors import Stop, StoppedError, SufficiencyError
from sufficiency.failures import read_failures

REFUSED = "extract_placements, 2026-11-21: ssd_person has 412 rows, 1,090 the night before."
GREETING = Message("SSDA903", "A heading", [Section("What stopped", points=[REFUSED])])


def failed(fault, dag_id="extract_placements", day=21):
    return {
        "ti": SimpleNamespace(dag_id=dag_id, task_id="land"),
        "exception": fault,
        "params": {},
        "dag_run": SimpleNamespace(run_after=datetime(2026, 11, day, 2, tzinfo=UTC), run_id=f"run-{day}"),
    }


def test_the_owner_of_a_source_gets_the_sentence_by_mail_at_once(mails, settings):
    alerts.tell_owner(failed(SufficiencyError(REFUSED)))

    ((recipients, mail),) = mails
    assert recipients == ["placements@council.example"]
    assert (
        subject_of(mail) == "Urgent, Placements team: extract_placements stopped · Leicester City Council, 2026-11-21"
    )
    assert mail["Importance"] == "high"
    assert all(REFUSED in body for body in bodies_of(mail).values())


def test_of_a_fault_that_is_not_ours_only_its_kind_is_told_and_to_the_data_team(mails, settings):
    alerts.tell_owner(failed(ValueError("cannot read 'Amy Example, born 2012-03-04'")))

    ((recipients, mail),) = mails
    (failure,) = read_failures()
    assert recipients == ["data@council.example"]
    assert "ValueError" in failure.sentence
    assert "Amy" not in failure.sentence + mail.as_string() + str(bodies_of(mail))


def test_each_table_that_a_gate_refused_is_told_to_the_owner_in_its_contract(mails, settings):
    stops = [
        Stop("ssd.ssd_person", "placements_team", REFUSED),
        Stop("ssd.ssd_care_leavers", "leaving_care_team", "ssd_care_leavers is empty."),
    ]

    alerts.tell_owner(failed(StoppedError("both", stops)))

    told = {recipients[0]: bodies_of(mail)["text/plain"] for recipients, mail in mails}
    assert "ssd_person" in told["placements@council.example"]
    assert "ssd_care_leavers" not in told["placements@council.example"]
    assert "ssd_care_leavers is empty." in told["data@council.example"]


def test_the_same_fault_is_told_once_however_many_nights_it_lasts_and_another_cause_is_news(mails, settings):
    alerts.tell_owner(failed(StoppedError("-", [Stop("ssd.ssd_person", "", REFUSED)])))
    next_night = REFUSED.replace("21:", "22:").replace("412", "408")
    alerts.tell_owner(failed(StoppedError("-", [Stop("ssd.ssd_person", "", next_night)]), day=22))
    alerts.tell_owner(failed(StoppedError("-", [Stop("ssd.ssd_person", "", "ssd_person lacks a column.")]), day=23))

    assert [("lacks a column" in bodies_of(mail)["text/plain"]) for _, mail in mails] == [False, True]
    assert len(read_failures()) == 3


def test_without_a_connection_for_mail_the_failure_is_kept_and_told_when_there_is_one(settings, monkeypatch, request):
    alerts.tell_owner(failed(SufficiencyError(REFUSED)))
    assert [failure.sentence for failure in read_failures()] == [REFUSED]

    mails = request.getfixturevalue("mails")
    alerts.tell_owner(failed(SufficiencyError(REFUSED)))

    assert len(mails) == 1


def test_a_mail_server_that_does_not_answer_fails_nothing_and_nothing_counts_as_told(settings, monkeypatch, caplog):
    monkeypatch.setenv("AIRFLOW_CONN_SMTP_DEFAULT", smtp_connection(port=1))

    alerts.tell_owner(failed(SufficiencyError(REFUSED)))

    assert "smtp_default" in caplog.text
    assert not tell("placements_team", GREETING)


def test_a_task_that_was_killed_is_told_without_a_fault_to_name(settings):
    alerts.tell_owner(failed(None, dag_id="build_warehouse"))

    (failure,) = read_failures()
    assert (failure.dag, failure.owner) == ("build_warehouse", "data_team")
    assert "something outside" in failure.sentence


def test_a_team_with_a_chat_reads_it_there(chat):
    assert tell("placements_team", GREETING)

    ((title, message),) = [(said["title"], said["message"]) for said in chat]
    assert title == "SSDA903"
    assert REFUSED in message


@pytest.mark.parametrize("place", ["json://127.0.0.1:1/the-secret", "teams//the-secret"])
def test_a_chat_that_cannot_be_reached_fails_nothing_and_its_secret_stays_secret(settings, caplog, place):
    settings(default={"chat": [place]})

    assert not tell("data_team", GREETING)

    assert "did not reach every chat" in caplog.text
    assert "the-secret" not in caplog.text


def test_text_and_html_say_the_same_and_nothing_in_them_is_taken_for_markup_a_formula_or_a_header(mails, settings):
    tricky = '=cmd|"/c calc"!A1 <img src=x onerror=alert(1)>\nBcc: all@council.example'
    assert tell("placements_team", Message(f"A {tricky}", "Heading", [Section("New", points=[tricky])]))

    ((recipients, mail),) = mails
    bodies = bodies_of(mail)
    assert recipients == ["placements@council.example"] and mail["Bcc"] is None
    assert "<img" not in bodies["text/html"] and "&lt;img" in bodies["text/html"]
    assert not any(line.startswith(("=", "+", "-", "@", "Bcc")) for line in bodies["text/plain"].splitlines())
    assert "width=device-width" in bodies["text/html"]
