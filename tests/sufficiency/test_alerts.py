"""What failed reaches its owner in one sentence, and never with a child's data."""

import json
import threading
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from types import SimpleNamespace

import pytest
import yaml
from tests.sufficiency.mail import smtp_connection

from sufficiency import alerts
from sufficiency.errors import SufficiencyError
from sufficiency.project import DEFAULT_CONFIG

REFUSED = "extract_placements, 2026-11-21: ssd_person has 412 rows, 1,090 the night before."


@pytest.fixture
def settings(tmp_path, monkeypatch):
    """Settings that name addresses, one team's own and everybody else's."""
    config = yaml.safe_load(DEFAULT_CONFIG.read_text(encoding="utf-8"))
    config["alerts"] = {
        "default": {"email": ["data@council.example"]},
        "owners": {"placements_team": {"email": ["placements@council.example"]}},
    }
    path = tmp_path / "authority.yml"
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
    monkeypatch.setenv("SUFFICIENCY_CONFIG", str(path))
    alerts.take_failures()


def failed(fault, dag_id="extract_placements"):
    return {
        "ti": SimpleNamespace(dag_id=dag_id, task_id="land"),
        "exception": fault,
        "params": {},
        "dag_run": SimpleNamespace(run_after=datetime(2026, 11, 21, 2, tzinfo=UTC)),
    }


def test_the_owner_of_a_source_gets_the_sentence_by_mail(mails, settings):
    alerts.tell_owner(failed(SufficiencyError(REFUSED)))

    ((recipients, mail),) = mails
    assert recipients == ["placements@council.example"]
    assert mail["Subject"] == "extract_placements, 2026-11-21: land failed"
    (body,) = [part for part in mail.walk() if not part.is_multipart()]
    assert body.get_payload(decode=True).decode().strip() == REFUSED


def test_of_a_fault_that_is_not_ours_only_its_kind_is_told_and_to_the_data_team(mails, settings):
    alerts.tell_owner(failed(ValueError("cannot read 'Amy Example, born 2012-03-04'")))

    ((recipients, mail),) = mails
    (failure,) = alerts.take_failures()
    assert recipients == ["data@council.example"]
    assert "ValueError" in failure["sentence"] and "Amy" not in failure["sentence"] + mail.as_string()


def test_without_a_connection_for_mail_the_failure_is_kept_and_nothing_is_sent(settings, monkeypatch):
    monkeypatch.delenv("AIRFLOW_CONN_SMTP_DEFAULT", raising=False)

    alerts.tell_owner(failed(SufficiencyError(REFUSED)))

    assert [failure["sentence"] for failure in alerts.take_failures()] == [REFUSED]


def test_a_mail_server_that_does_not_answer_fails_nothing(settings, monkeypatch, caplog):
    monkeypatch.setenv("AIRFLOW_CONN_SMTP_DEFAULT", smtp_connection(port=1))

    alerts.tell_owner(failed(SufficiencyError(REFUSED)))

    assert "smtp_default" in caplog.text


def test_a_task_that_was_killed_is_told_without_a_fault_to_name(settings):
    alerts.tell_owner(failed(None, dag_id="build_warehouse"))

    (failure,) = alerts.take_failures()
    assert failure["dag"] == "build_warehouse" and "something outside" in failure["sentence"]


class _Chat(BaseHTTPRequestHandler):
    def do_POST(self):
        self.server.said.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def chat(settings, tmp_path):
    """A chat room of the placements team's, on this machine; what was said in it."""
    with HTTPServer(("127.0.0.1", 0), _Chat) as server:
        server.said = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        config = yaml.safe_load((tmp_path / "authority.yml").read_text(encoding="utf-8"))
        place = f"json://127.0.0.1:{server.server_port}/"
        config["alerts"]["owners"]["placements_team"] = {"chat": [place]}
        (tmp_path / "authority.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
        yield server.said
        server.shutdown()


def test_a_team_with_a_chat_reads_it_there(chat, monkeypatch):
    monkeypatch.delenv("AIRFLOW_CONN_SMTP_DEFAULT", raising=False)

    assert alerts.tell("placements_team", "SSDA903", REFUSED)

    assert [(said["title"], said["message"]) for said in chat] == [("SSDA903", REFUSED)]


@pytest.mark.parametrize("place", ["json://127.0.0.1:1/the-secret", "teams//the-secret"])
def test_a_chat_that_cannot_be_reached_fails_nothing_and_its_secret_stays_secret(settings, tmp_path, caplog, place):
    config = yaml.safe_load((tmp_path / "authority.yml").read_text(encoding="utf-8"))
    config["alerts"] = {"default": {"chat": [place]}}
    (tmp_path / "authority.yml").write_text(yaml.safe_dump(config), encoding="utf-8")

    assert not alerts.tell("data_team", "SSDA903", REFUSED)

    assert "did not reach every chat" in caplog.text
    assert "the-secret" not in caplog.text
