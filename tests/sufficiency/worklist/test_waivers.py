"""Accepted exceptions: read with care, counted until they expire."""

from datetime import date

import duckdb
import pytest

from sufficiency.errors import SufficiencyError
from sufficiency.operations import create_tables
from sufficiency.worklist.waivers import expired, read_waivers, record_waivers

KEY = "ab" * 32
ONE = f"""
- rule: "392c"
  child_key: {KEY}
  collection_year: 2025/26
  reason: |
    A new estate, not
    on the list yet.
  author: A. Officer
  expires: 2026-11-21
"""


def written(folder, text):
    path = folder / "waivers.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_nothing_is_accepted(tmp_path):
    assert read_waivers(tmp_path / "waivers.yml") == []


def test_a_waiver_is_read_whole(tmp_path):
    [waiver] = read_waivers(written(tmp_path, ONE))

    assert (waiver.rule, waiver.child_key, waiver.collection_year) == ("392c", KEY, "2025/26")
    assert waiver.reason == "A new estate, not on the list yet."
    assert waiver.expires == date(2026, 11, 21)


def test_it_holds_on_its_last_day_and_says_so_on_the_next(tmp_path):
    waivers = read_waivers(written(tmp_path, ONE))

    assert list(expired(waivers, date(2026, 11, 21))) == []
    [sentence] = expired(waivers, date(2026, 11, 22))
    assert "rule 392c" in sentence
    assert "expired on 2026-11-21 and no longer counts" in sentence


def test_each_night_keeps_the_waivers_it_found_and_counts_those_that_hold(tmp_path):
    path = written(tmp_path, ONE)
    with duckdb.connect() as db:
        create_tables(db)

        counts = [record_waivers(db, path, date(2026, 11, day)) for day in (20, 20, 21, 22)]

        assert counts == [1, 1, 1, 0]
        kept = db.execute("select night, expires from operations.waiver order by night").fetchall()
        assert [night.day for night, _ in kept] == [20, 21, 22]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("rule: 101", "must be a list"),
        ("- 101", "waiver 1 must be 'key: value' lines"),
        ("- {rule: [", "cannot be read as YAML"),
        ("- {rule: 101, child: x}", "waiver 1 has an unknown key 'child'"),
        ("- {rule: 101, child_key: '*', reason: r, expires: 2026-12-31}", "waiver 1 lacks author"),
        ("- {rule: 101, child_key: 100001, reason: r, author: a, expires: 2026-12-31}", "neither '*' nor a key"),
        ("- {rule: 101, child_key: '*', reason: r, author: a, expires: soon}", "write a date as 2026-12-31"),
    ],
)
def test_a_waiver_that_cannot_be_followed_is_refused_in_a_sentence(tmp_path, text, says):
    with pytest.raises(SufficiencyError, match=r"waivers\.yml") as refused:
        read_waivers(written(tmp_path, text))

    assert says in str(refused.value)
