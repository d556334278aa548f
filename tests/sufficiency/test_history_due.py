"""A history is asked of dbt only when something landed that it does not know."""

import json

import duckdb
import pytest

from sufficiency.contracts import contract
from sufficiency.history_due import settled_histories
from sufficiency.landing.store import Table

SOURCE, TABLE = "ssd", "ssd_address"
MODEL = f"history_{SOURCE}__{TABLE}"


@pytest.fixture
def db():
    with duckdb.connect() as db:
        columns = [*contract(SOURCE, TABLE).column_names, "_row_hash", "known_from", "known_to"]
        db.execute("create schema history")
        db.execute("create schema history_applied")
        db.execute(f"create table history.{MODEL} ({', '.join(f'{name} varchar' for name in columns)})")
        db.execute(f"create table history_applied.{MODEL} (snapshot_date date, content_hash varchar)")
        yield db


def _settled(db, *, landed: dict[str, str], known: dict[str, str]) -> bool:
    accepted = [{"snapshot_date": night, "content_hash": content} for night, content in landed.items()]
    (Table(SOURCE, TABLE).folder / "accepted.json").write_text(json.dumps(accepted))
    for night, content in known.items():
        db.execute(f"insert into history_applied.{MODEL} values (?, ?)", [night, content])
    return MODEL in settled_histories(db)


@pytest.mark.parametrize(
    ("landed", "known", "is_settled"),
    [
        pytest.param({}, {}, True, id="nothing ever landed"),
        pytest.param({"2026-11-20": "a"}, {}, False, id="a first snapshot"),
        pytest.param({"2026-11-20": "a"}, {"2026-11-20": "a"}, True, id="the same night again"),
        pytest.param({"2026-11-20": "a", "2026-11-21": "a"}, {"2026-11-20": "a"}, True, id="a night of no change"),
        pytest.param({"2026-11-20": "a", "2026-11-21": "b"}, {"2026-11-20": "a"}, False, id="a night of changes"),
        pytest.param({"2026-11-20": "b"}, {"2026-11-20": "a"}, False, id="a corrected night"),
        pytest.param({"2026-11-21": "a"}, {"2026-11-20": "a", "2026-11-21": "a"}, False, id="a night withdrawn"),
        pytest.param(
            {"2026-11-20": "a", "2026-11-21": "b", "2026-11-22": "a"}, {"2026-11-20": "a"}, False, id="there and back"
        ),
    ],
)
def test_a_history_is_settled_when_it_knows_every_change_that_landed(db, landed, known, is_settled):
    assert _settled(db, landed=landed, known=known) is is_settled


def test_a_history_whose_contract_has_gained_a_column_is_not_settled(db):
    db.execute(f"alter table history.{MODEL} drop column known_to")
    assert not _settled(db, landed={"2026-11-20": "a"}, known={"2026-11-20": "a"})
