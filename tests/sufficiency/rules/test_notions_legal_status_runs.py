import duckdb
import pytest

from sufficiency.rules import load_modules

BLANK_CHILD = {"child": "", "ls": "L1", "decom": "01/06/2025", "dec": "02/06/2025"}


def days(macro, *episodes):
    """The days of the run of each L1 episode of one child, given as (decom, dec[, ls]); others than L1 are left out."""
    with duckdb.connect() as db:
        rows = [{"child": "1", "decom": decom, "dec": dec, "ls": (*ls, "L1")[0]} for decom, dec, *ls in episodes]
        load_modules(db, {"episodes": [*rows, {**BLANK_CHILD, "child": "2"}, BLANK_CHILD]})
        found = db.execute(
            f"select days from {macro}('L1') inner join episodes using (row_id) where child is distinct from '2'"
            " order by row_id"
        ).fetchall()
        return [number for (number,) in found]


BOTH = pytest.mark.parametrize("macro", ["legal_status_in_a_row", "legal_status_together"])


@BOTH
def test_episodes_that_meet_are_one_run_in_order_of_date(macro):
    assert days(macro, ("03/06/2025", "05/06/2025"), ("01/06/2025", "03/06/2025")) == [4, 4]


@BOTH
def test_a_gap_starts_a_new_run(macro):
    assert days(macro, ("01/06/2025", "03/06/2025"), ("04/06/2025", "07/06/2025")) == [2, 3]


@BOTH
def test_an_open_episode_runs_to_the_end_of_the_year(macro):
    assert days(macro, ("25/03/2026", "29/03/2026"), ("29/03/2026", "")) == [6, 6]


@BOTH
def test_an_episode_with_a_date_that_cannot_be_read_is_left_out(macro):
    assert days(
        macro,
        ("01/06/2025", "03/06/2025"),
        ("02/06/2025", "31/06/2025"),
        ("03/06/2025", "05/06/2025"),
        ("", "06/06/2025"),
    ) == [4, 4]


def test_in_a_row_overlapping_episodes_are_two_runs_and_together_they_are_one_counted_twice():
    overlapping = [("01/06/2025", "05/06/2025"), ("03/06/2025", "06/06/2025")]

    assert days("legal_status_in_a_row", *overlapping) == [4, 3]
    assert days("legal_status_together", *overlapping) == [7, 7]


def test_in_a_row_another_status_between_ends_the_run_and_together_it_does_not():
    interrupted = [("01/06/2025", "03/06/2025"), ("02/06/2025", "03/06/2025", "C2"), ("03/06/2025", "05/06/2025")]

    assert days("legal_status_in_a_row", *interrupted) == [2, 2]
    assert days("legal_status_together", *interrupted) == [4, 4]
