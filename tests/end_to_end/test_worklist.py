"""Every planted fault is somebody's task; mended by what is suggested it closes, and comes back with its history.

`make test-worklist` prints the scores of a council of 600; SUFFICIENCY_TEST_CHILDREN and SUFFICIENCY_TEST_SEED change
whom it looks at.
"""

import csv
import json
import os
import re
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import duckdb
import pytest
import yaml

from sufficiency.project import DBT
from tests.end_to_end.council import demo_config, run_night
from tests.end_to_end.worklist_scores import Scores, child_of, faults_of, plain, score, worklist_of

pytestmark = pytest.mark.whole_nights

CHILDREN = int(os.environ.get("SUFFICIENCY_TEST_CHILDREN", "120"))
SEED = int(os.environ.get("SUFFICIENCY_TEST_SEED", "1"))
NIGHTS = [date(2026, 11, 21) + timedelta(days=days) for days in range(3)]
COLUMN = {
    (row["table_name"], row["field"]): row["column_name"]
    for row in csv.DictReader((DBT / "seeds" / "codesets" / "return_field.csv").open(encoding="utf-8"))
}


class Problem(NamedTuple):
    """A row of the worklist, as the nights compare it."""

    problem_id: str
    child: str
    field: str
    value: str
    first_seen: date
    times_opened: int


class Nights(NamedTuple):
    """Three nights: as the faults were planted, with the sources mended, and with one fault put back."""

    home: Path
    scores: Scores
    first: dict[str, Problem]
    second: dict[str, Problem]
    third: dict[str, Problem]
    mended: set[str]
    reintroduced: set[str]
    counts: list[tuple]


def problems(home: Path) -> dict[str, Problem]:
    """The worklist of the last night, by problem."""
    with duckdb.connect(str(home / "warehouse" / "sufficiency.duckdb"), read_only=True) as warehouse:
        rows = warehouse.execute(
            "select problem_id, coalesce(child_id, ''), suggested_field, suggested_value, first_seen, times_opened"
            " from quality.worklist left join identity.child_key using (child_key)"
        ).fetchall()
    return {row[0]: Problem(*row) for row in rows}


def keep_sources(home: Path, config: Path, night: date) -> None:
    """The made-up systems stay as they are, edits and all, when the night comes."""
    settings = yaml.safe_load(config.read_text(encoding="utf-8"))["demo"] | {"until": str(night)}
    (home / "demo" / ".written_for").write_text(json.dumps(settings), encoding="utf-8")


def write_cell(home: Path, fault: dict[str, str], value: str | None) -> None:
    """Enter a value where the fault was planted."""
    key = "clap_cla_placement_id" if fault["table"] == "ssd_cla_placement" else "clae_cla_episode_id"
    with closing(sqlite3.connect(home / "demo" / "ssd.sqlite")) as ssd, ssd:
        ssd.execute(f"update {fault['table']} set {fault['field']} = ? where {key} = ?", [value, fault["key"]])


def read_cell(home: Path, fault: dict[str, str]) -> str | None:
    """What stands where the fault was planted."""
    key = "clap_cla_placement_id" if fault["table"] == "ssd_cla_placement" else "clae_cla_episode_id"
    with closing(sqlite3.connect(home / "demo" / "ssd.sqlite")) as ssd:
        found = ssd.execute(f"select {fault['field']} from {fault['table']} where {key} = ?", [fault["key"]])
        return found.fetchone()[0]


def run_whole_night(home: Path, config: Path, night: date) -> None:
    """A night that went wrong leaves yesterday's worklist in force: nothing could be learnt from it."""
    assert run_night(home, config, str(night))["failed"] == []


def suggestions(fault: dict[str, str], listed: dict[str, Problem]) -> dict[str, str]:
    """What the worklist suggests for the very cell of a fault: the value by problem."""
    found = {}
    for problem in listed.values():
        column = COLUMN.get((fault["table"], problem.field), problem.field)
        if problem.value and problem.child == child_of(fault) and column == fault["field"]:
            found[problem.problem_id] = problem.value
    return found


@pytest.fixture(scope="module")
def nights(tmp_path_factory):
    """Plant, mend by the suggestions that are right, put one fault back; a night after each."""
    home = tmp_path_factory.mktemp("worklist")
    config = demo_config(home)
    settings = yaml.safe_load(config.read_text(encoding="utf-8"))
    settings["demo"] = {"children": CHILDREN, "seed": SEED, "errors": 0.02}
    config.write_text(yaml.safe_dump(settings), encoding="utf-8")

    run_whole_night(home, config, NIGHTS[0])
    first, faults = problems(home), faults_of(home / "demo")
    with duckdb.connect(str(home / "warehouse" / "sufficiency.duckdb"), read_only=True) as warehouse:
        scores = score(faults, worklist_of(warehouse))

    mended, was = {}, {}
    for fault in faults:
        offered = suggestions(fault, first) if fault["table"] in ("ssd_cla_placement", "ssd_cla_episodes") else {}
        right = {problem for problem, value in offered.items() if plain(value) == plain(fault["true_value"])}
        if right:
            mended[fault["fault_id"]] = right
            was[fault["fault_id"]] = read_cell(home, fault)
            value = first[next(iter(right))].value
            write_cell(home, fault, None if value == "(blank)" else plain(value))
    keep_sources(home, config, NIGHTS[1])
    run_whole_night(home, config, NIGHTS[1])
    second = problems(home)

    again = next(fault for fault in faults if fault["kind"] == "fostering_by_the_nhs")
    write_cell(home, again, was[again["fault_id"]])
    keep_sources(home, config, NIGHTS[2])
    run_whole_night(home, config, NIGHTS[2])
    with duckdb.connect(str(home / "published" / "marts.duckdb"), read_only=True) as marts:
        counts = marts.execute(
            "select night, sum(opened), sum(closed), sum(open) from quality.fct_problem_night group by night order by 1"
        ).fetchall()
    return Nights(
        home, scores, first, second, problems(home), set().union(*mended.values()), mended[again["fault_id"]], counts
    )


def test_planted_faults_are_somebodys_task_and_nothing_else_is(nights, capsys):
    scores = nights.scores
    lines = (
        ("planted faults listed under their owner", scores.listed, scores.planted, scores.recall),
        ("rows planted or a stated consequence", scores.explained, scores.rows, scores.precision),
        ("placement faults with the true value", scores.mended, scores.placements, scores.suggested),
    )
    with capsys.disabled():
        print(f"\n\nThe worklist of {CHILDREN} children, seed {SEED}")
        for what, found, of, share in lines:
            print(f"  {what:42}{found:5} of {of:5}{share:9.1%}")

    assert scores.recall >= 0.99, scores.unlisted
    assert scores.precision >= 0.95, scores.unexplained
    assert scores.suggested >= 0.5, scores.not_mended


def test_what_is_mended_as_suggested_closes_by_itself_or_asks_for_the_other_half(nights):
    still = nights.mended & nights.second.keys()  # an episode without its end lacks the reason for it too

    assert len(nights.mended) > 20
    assert len(still) <= 2
    for problem in still:
        assert nights.second[problem].value
        assert nights.second[problem].field != nights.first[problem].field


def test_nothing_on_the_list_says_who_the_child_is_or_where_it_comes_from(nights):
    with closing(sqlite3.connect(nights.home / "demo" / "ssd.sqlite")) as ssd:
        people = ssd.execute("select pers_person_id, pers_dob, pers_forename, pers_surname from ssd_person").fetchall()
        homes = ssd.execute("select addr_person_id, addr_address_postcode from ssd_address").fetchall()
    secrets = {person: {str(dob)[:10], _as_returned(str(dob))} for person, dob, *_ in people}
    for person, postcode in homes:
        secrets[person].add(postcode)
    words = re.compile(r"[\w/-]+(?: [0-9][A-Z]{2})?")
    everybody = {person for person, *_ in people} | {name for *_, first, last in people for name in (first, last)}
    with duckdb.connect(str(nights.home / "published" / "marts.duckdb"), read_only=True) as marts:
        rows = marts.execute(
            "select child_key, concat_ws(' ', what_to_do, evidence, mend, suggested_value) from quality.worklist"
        ).fetchall()
    with duckdb.connect(str(nights.home / "warehouse" / "sufficiency.duckdb"), read_only=True) as warehouse:
        child_of_key = dict(warehouse.execute("select child_key, child_id from identity.child_key").fetchall())

    assert len(rows) > 100
    for child, text in rows:
        said = {word for match in words.findall(text) for word in (match, *match.split())}
        assert not said & everybody
        assert not said & (secrets.get(child_of_key.get(child), set()) - {"None", ""})


def _as_returned(day: str) -> str:
    return "/".join(reversed(day[:10].split("-")))


def test_what_nobody_touched_stays_open_since_the_first_night(nights):
    stayed = nights.first.keys() & nights.second.keys()

    assert len(stayed) > len(nights.first) / 2
    assert {nights.second[problem].first_seen for problem in stayed} == {NIGHTS[0]}
    assert {nights.second[problem].times_opened for problem in stayed} == {1}


def test_what_comes_back_is_the_same_problem_since_its_very_first_night(nights):
    assert nights.reintroduced
    for problem in nights.reintroduced:
        assert nights.third[problem].first_seen == NIGHTS[0]
        assert nights.third[problem].times_opened == 2


def test_each_night_is_counted_with_what_it_opened_and_closed(nights):
    (_, opened, _, at_first), (_, new, closed, open_then), (_, again, _, at_last) = nights.counts

    assert opened == at_first == len(nights.first)
    assert open_then == at_first + new - closed == len(nights.second)
    assert closed >= len(nights.mended)
    assert again >= len(nights.reintroduced)
    assert at_last == len(nights.third)
