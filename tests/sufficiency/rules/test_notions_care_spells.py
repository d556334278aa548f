from datetime import date

import duckdb

from sufficiency.rules import load_modules


def spells(*episodes):
    """The spells of one child with these (decom, dec)."""
    with duckdb.connect() as db:
        rows = [{"child": "1", "decom": decom, "dec": dec} for decom, dec in episodes]
        load_modules(
            db, {"episodes": [*rows, {"child": "2", "decom": "01/01/2026"}, {"child": "", "decom": "01/01/2026"}]}
        )
        return db.execute(
            "select start_date, end_date from care_spells where child is distinct from '2' order by spell_no"
        ).fetchall()


def test_a_gap_starts_a_new_spell():
    assert spells(("03/06/2025", ""), ("01/05/2025", "02/06/2025")) == [
        (date(2025, 5, 1), date(2025, 6, 2)),
        (date(2025, 6, 3), None),
    ]


def test_episodes_that_meet_or_overlap_are_one_spell():
    assert spells(("01/05/2025", "02/06/2025"), ("02/06/2025", "20/06/2025"), ("10/06/2025", "15/06/2025")) == [
        (date(2025, 5, 1), date(2025, 6, 15)),
    ]


def test_an_end_that_cannot_be_read_does_not_end_the_spell():
    assert spells(("01/05/2025", "31/06/2025"), ("01/09/2025", "20/09/2025")) == [
        (date(2025, 5, 1), date(2025, 9, 20)),
    ]


def test_a_spell_whose_last_episode_has_no_readable_end_is_open():
    assert spells(("01/05/2025", "01/06/2025"), ("01/06/2025", "31/06/2025")) == [(date(2025, 5, 1), None)]


def test_an_episode_without_a_readable_start_belongs_to_no_spell():
    assert spells(("31/04/2025", "01/06/2025")) == []
