"""One digest per owner and night: what is new, what was mended, how much is still open; no news, no message."""

import json
from dataclasses import replace
from datetime import date

import duckdb
import pytest
from tests.sufficiency.mail import bodies_of, smtp_connection, subject_of

from sufficiency.alerts.digest import send_digests
from sufficiency.alerts.failing import tell_at_once
from sufficiency.alerts.state import NightState
from sufficiency.errors import SufficiencyError
from sufficiency.failures import Failure

WATCHING = ("Data team", "Returns officer")
NIGHTS = [date(2026, 11, day) for day in (20, 21, 22, 23)]
# As the worklist is published: E.md says what each column holds.
COLUMNS = {
    "problem_id": "varchar", "source": "varchar", "child_key": "varchar", "collection_year": "varchar",
    "rule": "varchar", "level": "varchar", "module": "varchar", "fields": "varchar", "title": "varchar",
    "what_to_do": "varchar", "owner_team": "varchar", "owner_worker": "varchar", "first_row_id": "bigint",
    "rows_at_fault": "integer", "first_seen": "date", "days_open": "integer", "times_opened": "integer",
    "suggested_field": "varchar", "suggested_value": "varchar", "evidence": "varchar", "mend_id": "varchar",
    "mend": "varchar", "closes": "integer", "is_accepted": "boolean",
}  # fmt: skip
SECRETS = {
    "child_key": "3f9a1bd2c4", "suggested_value": "LE1 9ZZ", "evidence": "from the last episode's home",
    "what_to_do": "Ask about Amy", "owner_worker": "SW0007", "mend": "this child's provider",
}  # fmt: skip


@pytest.fixture
def publish(home):
    """Publish a night's worklist."""

    def write(night, *problems, not_run=()):
        folder = home / "published"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "marts.duckdb").unlink(missing_ok=True)
        with duckdb.connect(str(folder / "marts.duckdb")) as marts:
            marts.execute("create schema quality")
            columns = ", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())
            marts.execute(f"create table quality.worklist ({columns}, primary key (problem_id))")
            marts.execute(
                "create table quality.fct_expectation_result"
                " (night date, expectation_id varchar, status varchar, why varchar)"
            )
            why = "The expectation itself could not be run: its SQL or a table it reads is at fault."
            for name in not_run:
                checked = [night, name, "not_run", why]
                marts.execute("insert into quality.fct_expectation_result values (?, ?, ?, ?)", checked)
            for row in problems:
                cells = ", ".join("?" * len(row))
                marts.execute(f"insert into quality.worklist ({', '.join(row)}) values ({cells})", [*row.values()])
        (folder / "manifest.json").write_text(json.dumps({"night": str(night)}))

    return write


def problem(number, title="Placement has no URN", **more):
    return SECRETS | {
        "problem_id": f"{number:016x}", "source": "rule", "rule": "143", "level": "error", "module": "episodes",
        "fields": "URN", "title": title, "owner_team": "placements_team", "first_seen": date(2026, 11, 19),
        "times_opened": 1, "is_accepted": False,
    } | more  # fmt: skip


@pytest.fixture
def tell(settings):
    """Tell the owners of a night; what came of it."""
    config = settings(
        default={"email": ["data@council.example"]},
        owners={"placements_team": {"email": ["placements@council.example"]}},
        site_url="https://council.example/",
    )

    def run(night, stopped=(), missing=None, marts=None):
        state = NightState(missing or {}, tuple(stopped), marts or str(night))
        with duckdb.connect() as empty_warehouse:
            return send_digests(empty_warehouse, config, night, state)

    return run


def subjects(mails):
    return [subject_of(mail).partition(" · ")[0] for _, mail in mails]


def text(mail):
    return bodies_of(mail)["text/plain"]


def test_the_first_night_tells_each_owner_once_in_titles_with_counts_and_the_oldest(mails, publish, tell):
    older = problem(2, first_seen=date(2026, 11, 3))
    publish(NIGHTS[0], problem(1), older, problem(3, "Date is odd", level="query"), problem(4, owner_team="data_team"))

    assert tell(NIGHTS[0]) == {"told": 2, "no_news": 0, "not_reached": 0}

    told = {recipients[0]: mail for recipients, mail in mails}
    mail = told["placements@council.example"]
    assert subject_of(mail) == "Placements team: 3 new · Leicester City Council, 2026-11-20"
    assert "• 2 × Placement has no URN (error, since 3 November 2026)\n• 1 × Date is odd (query" in text(mail)
    assert "https://council.example/worklist/placements_team.xlsx" in text(mail)
    assert "Data team: 1 new" in subject_of(told["data@council.example"])
    for body in bodies_of(mail).values():
        assert not any(secret in body for secret in SECRETS.values())


def test_later_nights_tell_only_what_changed_and_a_quiet_night_nothing(mails, publish, tell):
    publish(NIGHTS[0], problem(1), problem(2))
    tell(NIGHTS[0])
    publish(NIGHTS[1], problem(1), problem(2), problem(3, "Date is odd"))
    tell(NIGHTS[1])
    publish(NIGHTS[2], problem(1), problem(3, "Date is odd"))
    tell(NIGHTS[2])
    publish(NIGHTS[3], problem(1), problem(3, "Date is odd"))
    assert tell(NIGHTS[3])["told"] == 0

    team = "Placements team: "
    assert subjects(mails) == [f"{team}2 new", f"{team}1 new, 2 still open", f"{team}1 mended, 2 still open"]
    assert "no URN" not in text(mails[1][1])
    assert "1 mended\n• 1 × Placement has no URN" in text(mails[2][1])


def test_a_problem_that_comes_back_says_so(mails, publish, tell):
    for night, problems in zip(NIGHTS, ([problem(1)], [], [problem(1, times_opened=2)]), strict=False):
        publish(night, *problems)
        tell(night)

    assert len(mails) == 3
    assert "opened again" in text(mails[2][1]) and "opened again" not in text(mails[0][1])


def test_the_same_night_again_says_nothing_and_an_earlier_night_made_again_neither(mails, publish, tell):
    publish(NIGHTS[1], problem(1))
    tell(NIGHTS[1])
    tell(NIGHTS[1])
    publish(NIGHTS[0], problem(2))
    tell(NIGHTS[0])

    assert len(mails) == 1


def test_what_reached_nobody_was_not_told_and_is_kept_for_whoever_looks(publish, tell, monkeypatch, home, request):
    publish(NIGHTS[0], problem(1))
    assert tell(NIGHTS[0]) == {"told": 0, "no_news": 0, "not_reached": 1}
    monkeypatch.setenv("AIRFLOW_CONN_SMTP_DEFAULT", smtp_connection(port=1))
    assert tell(NIGHTS[0])["not_reached"] == 1
    assert "1 × Placement has no URN" in (
        home / "operations" / "digests" / "2026-11-20" / "placements_team.html"
    ).read_text(encoding="utf-8")

    mails = request.getfixturevalue("mails")
    publish(NIGHTS[1], problem(1))
    tell(NIGHTS[1])

    assert subjects(mails) == ["Placements team: 1 new"]


def test_a_night_killed_while_it_told_says_the_rest_when_it_is_run_again(mails, publish, tell, monkeypatch):
    publish(NIGHTS[0], problem(1), problem(2, owner_team="data_team"))
    with monkeypatch.context() as killing:
        from sufficiency.alerts import digest

        def killed(owner, message):
            if owner == "placements_team":
                raise KeyboardInterrupt
            return notify(owner, message)

        notify = digest.tell
        killing.setattr(digest, "tell", killed)
        with pytest.raises(KeyboardInterrupt):
            tell(NIGHTS[0])

    tell(NIGHTS[0])

    assert subjects(mails) == ["Data team: 1 new", "Placements team: 1 new"]


def test_accepted_problems_and_those_that_pass_to_another_team_are_not_called_mended(mails, publish, tell):
    publish(NIGHTS[0], problem(1), problem(2), problem(3, is_accepted=True))
    tell(NIGHTS[0])
    publish(NIGHTS[1], problem(1, is_accepted=True), problem(2, owner_team="data_team"))
    tell(NIGHTS[1])

    assert subjects(mails) == ["Placements team: 2 new", "Data team: 1 new"]


def test_a_wording_that_cannot_be_read_is_told_by_its_column_alone(mails, publish, tell):
    publish(NIGHTS[0], problem(1, "'asked Amy' is no legal status", source="reading", module="ssd_legal_status"))
    tell(NIGHTS[0])

    assert "Amy" not in str(bodies_of(mails[0][1]))
    assert "A wording that cannot be read: ssd_legal_status, URN" in text(mails[0][1])


def test_a_check_of_ours_that_cannot_be_run_is_the_data_teams(mails, publish, tell):
    publish(NIGHTS[0], not_run=["core.dates_are_in_order"])
    tell(NIGHTS[0])
    publish(NIGHTS[1])
    tell(NIGHTS[1])

    assert subjects(mails) == ["Data team: 1 new", "Data team: 1 mended"]
    assert "The check core.dates_are_in_order cannot be run" in text(mails[0][1])


def test_beyond_a_dozen_kinds_the_rest_is_counted(mails, publish, tell):
    publish(NIGHTS[0], *(problem(number, f"Kind {number}") for number in range(20)))
    tell(NIGHTS[0])

    assert "• 8 more of 8 other kinds" in text(mails[0][1])
    assert text(mails[0][1]).count(" × ") == 12


STOPPED = Failure(
    "2026-11-20T02:00:00+00:00", "2026-11-20", "extract_placements", "run", "", "ssd.ssd_person", "placements_team",
    "extract_placements, 2026-11-20: ssd_person is empty.",
)  # fmt: skip


def test_what_was_told_at_once_is_not_new_in_the_digest_and_its_end_is_told(mails, publish, tell):
    tell_at_once("placements_team", [STOPPED])
    of_the_gate = problem(1, "The table is empty", source="load", rule="ssd_person", module="ssd_person")
    publish(NIGHTS[0], of_the_gate, problem(2))
    tell(NIGHTS[0], stopped=[STOPPED], missing={"extract_placements": "Placements did not land whole."})
    publish(NIGHTS[1], problem(2))
    tell(NIGHTS[1])

    assert subjects(mails) == [
        "Urgent, Placements team: extract_placements stopped",
        "Placements team: 1 new, 2 still open",
        "Placements team: 2 mended, 1 still open",
    ]
    assert "1 × extract_placements ssd.ssd_person stopped" in text(mails[2][1])


def test_what_could_not_be_told_at_once_is_new_in_the_digest(publish, tell, request):
    tell_at_once("placements_team", [STOPPED])
    publish(NIGHTS[0])
    mails = request.getfixturevalue("mails")
    tell(NIGHTS[0], stopped=[STOPPED], missing={"extract_placements": "Placements did not land whole."})

    assert subjects(mails) == ["Placements team: 1 new"]
    assert STOPPED.sentence in text(mails[0][1])


def test_a_night_that_died_half_way_says_what_did_not_run_and_whose_marts_stay_and_calls_nothing_mended(
    mails, publish, tell
):
    publish(NIGHTS[0], problem(1))
    tell(NIGHTS[0])
    died = {
        "build_warehouse": "The warehouse was not built.",
        "publish_marts": "The marts were not published: those of 20 November 2026 stay in force.",
    }
    tell(NIGHTS[1], missing=died, marts=str(NIGHTS[0]))
    tell(NIGHTS[2], missing=died, marts=str(NIGHTS[0]))
    publish(NIGHTS[3], problem(1))
    tell(NIGHTS[3])

    team = ["Placements team: 1 new"]
    assert subjects(mails) == [*team, *(f"{who}: {what}" for what in ("2 new", "2 mended") for who in WATCHING)]
    assert ".xlsx" not in text(mails[2][1])  # the returns officer has no row, and so no workbook
    assert "The warehouse was not built.\n• The marts were not published: those of 20 November" in text(mails[1][1])


def test_what_did_not_run_and_then_failed_and_what_failed_for_another_cause_is_not_called_mended(mails, publish, tell):
    publish(NIGHTS[0])
    missing = {"extract_placements": "Placements did not land whole."}
    tell(NIGHTS[0], missing=missing)
    tell_at_once("data_team", [replace(STOPPED, owner="data_team")])
    other = replace(STOPPED, owner="data_team", sentence="ssd_person lacks a column.")
    publish(NIGHTS[1])
    tell(NIGHTS[1], missing=missing, stopped=[other])

    assert subjects(mails)[-1] == "Data team: 1 new"
    assert not any("mended" in subject for subject in subjects(mails))


def test_marts_of_an_earlier_version_are_quiet_not_mended(mails, publish, tell, home):
    publish(NIGHTS[0], problem(1))
    tell(NIGHTS[0])
    publish(NIGHTS[1])
    with duckdb.connect(str(home / "published" / "marts.duckdb")) as marts:
        marts.execute("alter table quality.worklist rename to older; create table quality.worklist (rule varchar)")
    tell(NIGHTS[1])

    assert len(mails) == 1


def test_settings_that_name_no_list_of_addresses_are_refused(settings):
    with pytest.raises(SufficiencyError, match=r"placements_team: email is '.*', and must be a list"):
        settings(owners={"placements_team": {"email": "team@council.example"}})


def test_what_is_due_soon_stands_in_the_digest_and_is_told_once(mails, settings, home):
    config = settings(default={"email": ["data@council.example"]})
    nights = [date(2027, 6, 16), date(2027, 6, 17), date(2027, 6, 23)]  # 14, 13 and 7 days before 30 June
    for night in nights:
        with duckdb.connect() as empty_warehouse:
            send_digests(empty_warehouse, config, night, NightState({}, (), ""))

    assert subjects(mails) == ["Returns officer: 1 date ahead"] * 2
    assert "SSDA903 2026/27: 14 days until the return must be submitted" in text(mails[0][1])
    assert "7 days until" in text(mails[1][1])
