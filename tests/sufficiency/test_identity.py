"""A child's key is the same everywhere, and says nothing without the secret."""

import duckdb
import pytest

from sufficiency.identity import child_key, key_children


@pytest.fixture
def db():
    with duckdb.connect() as db:
        db.execute("create schema history")
        db.execute("create table history.history_ssd__ssd_person (pers_person_id varchar, pers_legacy_id varchar)")
        db.execute("create table history.history_ssda903__header (child varchar)")
        db.execute("insert into history.history_ssd__ssd_person values ('P1', 'L1'), ('P2', null), ('P2', ' ')")
        db.execute("insert into history.history_ssda903__header values (' P1 '), ('C9'), (null)")
        yield db


def keys(db):
    return dict(db.execute("select child_id, child_key from identity.child_key").fetchall())


def test_every_child_of_every_source_has_one_key(db):
    assert key_children(db, b"secret") == 4
    assert keys(db) == {one: child_key(one, b"secret") for one in ("P1", "P2", "L1", "C9")}


def test_new_children_are_added_and_known_ones_keep_their_key(db):
    key_children(db, b"secret")
    before = keys(db)
    db.execute("insert into history.history_ssda903__header values ('C10')")

    assert key_children(db, b"secret") == 5
    assert before.items() < keys(db).items()


def test_another_secret_makes_every_key_anew(db):
    key_children(db, b"secret")
    key_children(db, b"another")

    assert keys(db)["P1"] == child_key("P1", b"another") != child_key("P1", b"secret")


def test_a_warehouse_without_history_has_no_keys():
    with duckdb.connect() as db:
        assert key_children(db, b"secret") == 0
