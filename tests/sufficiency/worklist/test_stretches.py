"""Since when a problem is open: the same whichever way the nights were run."""

from datetime import date

import duckdb
import pytest

from sufficiency.operations import create_tables
from sufficiency.worklist import record_problems


@pytest.fixture
def db():
    """A warehouse with an empty worklist."""
    with duckdb.connect() as connection:
        create_tables(connection)
        connection.execute("create schema quality")
        connection.execute(
            "create table quality.worklist (problem_id varchar, source varchar, owner_team varchar, level varchar)"
        )
        yield connection


def night(db, day, *problems):
    """Record a night of November on which these problems were found; how many are open."""
    db.execute("delete from quality.worklist")
    for problem in problems:
        db.execute("insert into quality.worklist values (?, 'rule', 'placements_team', 'error')", [problem])
    return record_problems(db, date(2026, 11, day))


def stretches(db):
    """Each problem's runs of nights, as first and last day of November."""
    return db.execute(
        "select problem_id, day(first_seen), day(last_seen) from operations.problem_stretch order by all"
    ).fetchall()


def test_a_problem_runs_until_a_checked_night_does_not_find_it_and_begins_anew(db):
    assert night(db, 1, "a", "b") == 2
    night(db, 2, "a")
    night(db, 5, "a", "b")  # two nights were left out

    assert stretches(db) == [("a", 1, 5), ("b", 1, 1), ("b", 5, 5)]


def test_the_same_night_again_forgets_what_it_recorded_before(db):
    night(db, 1, "a", "b")
    night(db, 2, "c")
    night(db, 2, "a", "b")

    assert stretches(db) == [("a", 1, 2), ("b", 1, 2)]
    assert db.execute("select count(*) from operations.problem_check").fetchone() == (2,)


def test_the_first_night_again_begins_anew(db):
    night(db, 1, "a")
    night(db, 1, "b")

    assert stretches(db) == [("b", 1, 1)]


def test_a_night_run_again_after_later_ones_teaches_nothing(db):
    night(db, 1, "a")
    night(db, 2, "a")
    night(db, 1, "b")

    assert stretches(db) == [("a", 1, 2)]
