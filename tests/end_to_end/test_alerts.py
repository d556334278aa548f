"""Three nights through a real mail server and a real webhook: each owner hears what is news, once, and of no child."""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
import pytest
import yaml

from sufficiency.config import load_config
from sufficiency.nightly import refresh_demo
from tests.end_to_end.council import demo_config, run_night
from tests.personal import personal_in, told_of
from tests.sufficiency.mail import bodies_of, chat_room, mail_sink, subject_of

pytestmark = pytest.mark.whole_nights

NIGHTS = ("2026-11-19", "2026-11-20", "2026-11-21")
CHATTING = "placements_team"  # reads its alerts in a chat besides
COUNTS = re.compile(r"([\d,]+) (new|mended|still open)")


@dataclass(frozen=True)
class Heard:
    """One mail, its owner named by the address. is_urgent: sent at once; counts: what its subject counts."""

    owner: str
    subject: str
    text: str
    html: str

    @property
    def is_urgent(self) -> bool:
        return self.subject.startswith("Urgent")

    @property
    def counts(self) -> dict[str, int]:
        return {what: int(count.replace(",", "")) for count, what in COUNTS.findall(self.subject)}


@dataclass(frozen=True)
class Nights:
    """What was heard after each night and after a rerun; what the worklist held; what may stand in no message."""

    mails: dict[str, list[Heard]]
    chats: dict[str, list[dict]]
    problems: dict[str, dict[str, str]]
    personal: set[str]


@pytest.fixture(scope="module")
def nights(tmp_path_factory):
    """Two nights with faults; a third after all were mended, on which a table comes without its keys."""
    home = tmp_path_factory.mktemp("alerts")
    config = demo_config(home)
    mails, chats, problems, personal = {}, {}, {}, set()
    with mail_sink() as (sent, smtp), chat_room() as (said, chat), pytest.MonkeyPatch.context() as patch:
        patch.setenv("SUFFICIENCY_HOME", str(home))
        patch.setenv("AIRFLOW_CONN_SMTP_DEFAULT", smtp)

        def heard(when):
            mails[when] = [_heard(to, mail) for to, mail in sent]
            chats[when] = list(said)
            sent.clear()
            said.clear()

        for night in NIGHTS:
            _settings(config, chat, errors=0.0 if night == NIGHTS[-1] else 0.02)
            refresh_demo(load_config(config), date.fromisoformat(night))
            personal |= personal_in(home / "demo" / "ssd.sqlite")
            if night == NIGHTS[-1]:
                _lose_keys(home)
            run_night(home, config, night)
            heard(night)
            problems[night] = _problems(home)
        _tell_again(home, config, night)
        heard("again")
    return Nights(mails, chats, problems, personal)


def _settings(config: Path, chat: str, errors: float) -> None:
    """Every owner has an address of its own, one a chat too."""
    settings = yaml.safe_load(config.read_text(encoding="utf-8"))
    settings["demo"]["errors"] = errors
    owners = {owner: {"email": [f"{owner}@council.example"]} for owner in settings["alerts"]["owners"]}
    owners[CHATTING]["chat"] = [chat]
    settings["alerts"] = {"site_url": "https://council.example/sufficiency", "owners": owners}
    config.write_text(yaml.safe_dump(settings), encoding="utf-8")


def _heard(recipients, mail) -> Heard:
    bodies = bodies_of(mail)
    return Heard(recipients[0].split("@")[0], subject_of(mail), bodies["text/plain"], bodies["text/html"])


def _lose_keys(home: Path) -> None:
    """The strengths and difficulties scores come without their children, as after a refresh that went wrong."""
    with closing(sqlite3.connect(home / "demo" / "ssd.sqlite")) as ssd:
        ssd.execute("update ssd_sdq_scores set csdq_table_id = null, csdq_person_id = null")
        ssd.commit()


def _tell_again(home: Path, config: Path, night: str) -> None:
    """Run the last DAG of a night once more."""
    code = (
        "import sys; from sufficiency.config import load_config; from sufficiency.embedded import airflow\n"
        "with airflow(load_config(sys.argv[1])) as runner: sys.exit(not runner.run('tell_owners', night=sys.argv[2]))"
    )
    subprocess.run([sys.executable, "-c", code, str(config), night], env=os.environ, capture_output=True, check=True)


def _problems(home: Path) -> dict[str, str]:
    """What the published worklist holds: problem → team. What stopped is told its owner another way."""
    with duckdb.connect(str(home / "published" / "marts.duckdb"), read_only=True) as marts:
        return dict(
            marts.execute(
                "select problem_id, owner_team from quality.worklist where not is_accepted"
                " and not (owner_team = $team and level = 'error' and module = 'ssd_sdq_scores')",
                {"team": CHATTING},
            ).fetchall()
        )


def changes(before: dict[str, str], now: dict[str, str]) -> dict[str, dict[str, int]]:
    """What each team ought to hear: how many problems are new, mended and still open."""
    wanted = {}
    for owner in {*before.values(), *now.values()}:
        counts = {
            "new": sum(team == owner and problem not in before for problem, team in now.items()),
            "mended": sum(team == owner and problem not in now for problem, team in before.items()),
            "still open": sum(team == owner and problem in before for problem, team in now.items()),
        }
        if counts["new"] or counts["mended"]:
            wanted[owner] = {what: count for what, count in counts.items() if count}
    return wanted


def digests(nights: Nights, night: str) -> dict[str, dict[str, int]]:
    """What each team's digest counts; a team with two would fail here. One with dates ahead alone counts nothing."""
    told = [mail for mail in nights.mails[night] if not mail.is_urgent]
    assert len({mail.owner for mail in told}) == len(told)
    return {mail.owner: mail.counts for mail in told if mail.counts.keys() & {"new", "mended"}}


def test_the_first_night_brings_each_owner_with_problems_exactly_one_digest(nights):
    wanted = changes({}, nights.problems[NIGHTS[0]])

    assert len(wanted) > 2
    assert digests(nights, NIGHTS[0]) == wanted
    assert not any(mail.is_urgent or "did not end whole" in mail.text for mail in nights.mails[NIGHTS[0]])


def test_the_second_night_brings_only_what_changed(nights):
    before, now = nights.problems[NIGHTS[0]], nights.problems[NIGHTS[1]]

    assert digests(nights, NIGHTS[1]) == changes(before, now)


def test_the_third_night_says_what_was_mended(nights):
    before, now = nights.problems[NIGHTS[1]], nights.problems[NIGHTS[2]]
    wanted = changes(before, now)
    told = digests(nights, NIGHTS[2])

    assert sum(counts.get("mended", 0) for counts in wanted.values()) > 100
    assert {owner: counts["mended"] for owner, counts in told.items() if "mended" in counts} == {
        owner: counts["mended"] for owner, counts in wanted.items() if "mended" in counts
    }
    assert {owner: counts.get("new") for owner, counts in told.items()} == {
        owner: counts.get("new") for owner, counts in wanted.items()
    }


def test_a_gate_that_stops_a_load_is_told_at_once_and_not_again_as_new(nights):
    (urgent,) = [mail for mail in nights.mails[NIGHTS[2]] if mail.is_urgent and mail.owner == CHATTING]

    assert "ssd_sdq_scores" in urgent.text and "stays in force" in urgent.text
    (digest,) = [mail for mail in nights.mails[NIGHTS[2]] if mail.owner == CHATTING and not mail.is_urgent]
    assert nights.mails[NIGHTS[2]].index(urgent) < nights.mails[NIGHTS[2]].index(digest)
    assert "ssd.ssd_sdq_scores stopped" not in digest.text  # as it would stand there were it new


def test_the_same_night_told_again_says_nothing(nights):
    assert nights.mails["again"] == []
    assert nights.chats["again"] == []


@pytest.mark.parametrize("night", NIGHTS)
def test_the_chat_hears_what_the_mail_says(nights, night):
    mailed = [(mail.subject, mail.text.split()) for mail in nights.mails[night] if mail.owner == CHATTING]

    assert mailed
    assert [(said["title"], said["message"].split()) for said in nights.chats[night]] == mailed


def test_no_message_holds_a_name_a_birth_date_a_postcode_or_an_id(nights):
    everything = [
        text for night in NIGHTS for mail in nights.mails[night] for text in (mail.subject, mail.text, mail.html)
    ] + [said["message"] for night in NIGHTS for said in nights.chats[night]]

    assert len(nights.personal) > 300
    assert told_of(nights.personal, everything) == set()
