"""History's own SQL, run on snapshots as landing lists them: whatever came, any past night can be had again."""

from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader

from sufficiency.project import DBT

MACROS = (
    Environment(loader=FileSystemLoader(DBT / "macros"), autoescape=False).get_template("history_update.sql").module
)
FIRST = date(2026, 1, 1)
HISTORY, APPLIED, ROW_HASH = "history", "applied", "md5(value)"
ROWS_OF = "select value, _row_hash, _snapshot_date from landed"

# A row is one letter; a snapshot is the set of rows that are there.
snapshots = st.lists(st.frozensets(st.sampled_from("abcde")), min_size=1, max_size=8)


class Landing:
    """Snapshots as Parquet files, and history learning of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[date, tuple[frozenset[str], Path]] = {}
        self.db = duckdb.connect()
        self.db.execute(MACROS.history_create(HISTORY, APPLIED, ["value"]))

    def land(self, night: date, rows: frozenset[str], is_turned: bool = False) -> None:
        file = self.folder / f"{len(list(self.folder.iterdir()))}.parquet"
        values = ", ".join(f"('{row}', date '{night}')" for row in sorted(rows, reverse=is_turned))
        source = f"values {values}" if rows else "select '', date '2026-01-01' where false"
        self.db.execute(f"copy (select * from ({source}) t (value, _snapshot_date)) to '{file}'")
        self.files[night] = (rows, file)

    def accepted(self) -> str:
        listed = ", ".join(
            f"(date '{night}', '{''.join(sorted(rows))}', '{file}', {len(rows)})"
            for night, (rows, file) in sorted(self.files.items())
        )
        return f"select * from (values {listed}) as t (snapshot_date, content_hash, file, rows)"

    def learn(self) -> bool:
        """What the materialisation does; whether there was anything to learn."""
        redo_from = self.db.execute(MACROS.history_redo_from(APPLIED, self.accepted())).fetchone()[0]
        if redo_from is None:
            return False
        found = self.db.execute(MACROS.history_snapshots(self.accepted(), redo_from)).fetchall()
        steps = [dict(zip(("snapshot_date", "content_hash", "file", "is_change"), row, strict=True)) for row in found]
        changes = [step for step in steps if step["is_change"]]
        learnt = MACROS.history_update(HISTORY, APPLIED, ["value"], ROW_HASH, redo_from, changes, steps, ROWS_OF)
        self.db.execute(str(learnt))
        return True

    def versions(self) -> list[tuple]:
        return self.db.execute(f"select value, known_from, known_to from {HISTORY} order by all").fetchall()

    def as_known(self, night: date) -> list[str]:
        found = self.db.execute(
            f"select value from {HISTORY} where known_from <= $n and (known_to is null or known_to > $n) order by all",
            {"n": night},
        ).fetchall()
        return [value for (value,) in found]


def nights(landed):
    return [(FIRST + timedelta(days=number), rows) for number, rows in enumerate(landed)]


@settings(max_examples=25, deadline=None)
@given(landed=snapshots)
def test_every_night_can_be_had_again_as_it_landed(landed, tmp_path_factory):
    landing = Landing(tmp_path_factory.mktemp("landing"))
    for night, rows in nights(landed):
        landing.land(night, rows)
        landing.learn()

    for night, rows in nights(landed):
        assert landing.as_known(night) == sorted(rows)


@settings(max_examples=25, deadline=None)
@given(landed=snapshots, data=st.data())
def test_learning_night_by_night_out_of_order_and_corrected_equals_learning_all_at_once(landed, data, tmp_path_factory):
    folder = tmp_path_factory.mktemp("landing")
    piecemeal = Landing(folder)
    for night, rows in data.draw(st.permutations(nights(landed))):
        piecemeal.land(night, rows)
        piecemeal.learn()
    corrected, rows = data.draw(st.sampled_from(nights(landed))), data.draw(st.frozensets(st.sampled_from("abcde")))
    piecemeal.land(corrected[0], rows)
    piecemeal.learn()

    at_once = Landing(folder)
    at_once.files = dict(piecemeal.files)
    at_once.learn()

    assert piecemeal.versions() == at_once.versions()
    assert not piecemeal.learn(), "nothing is new, so nothing is to do"


def test_rows_stand_in_one_order_whatever_the_order_in_which_they_landed(tmp_path):
    orders = []
    for is_turned in (False, True):
        landing = Landing(tmp_path)
        landing.land(FIRST, frozenset("badce"), is_turned)
        landing.learn()
        orders.append(landing.db.execute(f"select value from {HISTORY}").fetchall())

    assert orders[0] == orders[1]


def test_a_deleted_row_closes_and_one_that_reappears_opens_a_new_version(tmp_path):
    landing = Landing(tmp_path)
    for night, rows in nights([frozenset("ab"), frozenset("b"), frozenset("b"), frozenset("ab")]):
        landing.land(night, rows)
        landing.learn()

    assert landing.versions() == [
        ("a", date(2026, 1, 1), date(2026, 1, 2)),
        ("a", date(2026, 1, 4), None),
        ("b", date(2026, 1, 1), None),
    ]


def test_a_snapshot_that_is_withdrawn_is_unlearnt(tmp_path):
    landing = Landing(tmp_path)
    for night, rows in nights([frozenset("a"), frozenset("b")]):
        landing.land(night, rows)
        landing.learn()
    del landing.files[date(2026, 1, 2)]
    landing.learn()

    assert landing.versions() == [("a", date(2026, 1, 1), None)]


@pytest.mark.parametrize(("rows", "is_of_another"), [("", False), ("a", False), ("ab", True)])
def test_a_history_whose_rows_are_known_by_the_hashes_of_an_earlier_version_is_told(tmp_path, rows, is_of_another):
    landing = Landing(tmp_path)
    landing.land(FIRST, frozenset(rows))
    landing.learn()
    landing.db.execute(f"update {HISTORY} set _row_hash = sha256(value) where value = 'b'")

    assert landing.db.execute(MACROS.history_has_other_hashes(HISTORY)).fetchone()[0] is is_of_another
