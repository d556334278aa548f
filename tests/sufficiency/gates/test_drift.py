"""What leaps from one night to the next is said in a sentence; what moves slowly is not."""

from datetime import date, timedelta

import duckdb
import pytest

from sufficiency.gates.drift import measures
from sufficiency.gates.marts import check_marts
from sufficiency.project import EXPECTATIONS

LAST = date(2026, 11, 21)


@pytest.fixture
def watched(tmp_path):
    """Nights of one percentage and one number, the last of them told of: expectation, status and why."""
    folder = tmp_path / "marts"
    folder.mkdir()
    (tmp_path / "drift.yml").write_text("""
- {id: eet, description: Care leavers at work, owner: leaving_care_team, points: 3,
   sql: "select sum(working) as part, sum(of_them) as whole, any_value(blank) || ' blank activities' as remark from c"}
- {id: enquiries, description: Fostering enquiries, owner: fostering_team, percent: 10,
   sql: "select sum(enquiries) as part from c"}
""")

    def watch(nights):
        with duckdb.connect() as db:
            for before, row in zip(reversed(range(len(nights))), nights, strict=True):
                db.execute("create or replace table c (working int, of_them int, blank int, enquiries int)")
                db.execute("insert into c values (?, ?, ?, ?)", row)
                check_marts(db, LAST - timedelta(days=before), folder)
            return db.execute(
                "select expectation_id, status, why from operations.expectation_result where night = ? order by all",
                [LAST],
            ).fetchall()

    return watch


def test_nine_points_overnight_are_said_with_what_lies_behind_them(watched):
    found = watched([(68, 100, 0, 50)] * 3 + [(59, 100, 31, 50)])

    assert found == [
        ("drift.eet", "failed", "Care leavers at work fell 9.0 points, from 68.0 % to 59.0 % (31 blank activities)."),
        ("drift.enquiries", "passed", None),
    ]


def test_a_number_that_leaps_is_said_as_a_number(watched):
    found = watched([(68, 100, 0, 50), (68, 100, 0, 61)])

    assert found[1] == ("drift.enquiries", "failed", "Fostering enquiries rose from 50 to 61.")


def test_a_slow_change_is_no_drift_nor_is_a_leap_of_a_few_records(watched):
    assert {status for _, status, _ in watched([(66 + n // 4, 100, 0, 50) for n in range(10)])} == {"passed"}
    assert {status for _, status, _ in watched([(4, 8, 0, 8), (1, 8, 0, 12)])} == {"passed"}


def test_a_first_night_has_nothing_to_leap_from(watched):
    assert {status for _, status, _ in watched([(68, 100, 0, 50)])} == {"passed"}


def test_a_measure_that_cannot_be_taken_is_not_run(tmp_path):
    folder = tmp_path / "marts"
    folder.mkdir()
    (tmp_path / "drift.yml").write_text(
        "- {id: gone, description: Gone, owner: data_team, percent: 5, sql: select count(*) as part from nowhere}"
    )
    with duckdb.connect() as db:
        assert check_marts(db, LAST, folder) == {"passed": 0, "failed": 0, "not_run": 1}


def test_every_measure_of_the_project_says_how_far_it_may_go():
    found = measures(EXPECTATIONS / "drift.yml")

    assert len({one.id for one in found}) == len(found) > 0
    assert all((one.points is None) != (one.percent is None) for one in found)
