"""Rows that break their contract come in full, by child where there is one, whatever the gate counted."""

from datetime import date

import duckdb
import pytest

from sufficiency.contracts import contracts
from sufficiency.operations import create_tables
from sufficiency.worklist.contract_failures import record_contract_failures

NIGHT = date(2026, 11, 21)
TYPE = "ssd.ssd_cla_placement.clap_cla_placement_type_is_filled"
ENDS = "ssd.ssd_cla_placement.clap_cla_placement_end_date_is_not_before_clap_cla_placement_start_date"
LEGACY = "ssd.ssd_person.pers_legacy_id_is_unique"
SECTOR = "finance.supplier.provider_sector_is_a_known_code"


@pytest.fixture
def db(tmp_path, monkeypatch):
    """A warehouse whose history holds nothing yet, and two children's keys."""
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path))
    with duckdb.connect() as connection:
        create_tables(connection)
        connection.execute("create schema history")
        connection.execute("create schema identity")
        connection.execute(
            "create table identity.child_key as"
            " select 'C' || i as child_id, 'key' || i as child_key from range(60) as t(i)"
        )
        for source, table in (("ssd", "ssd_cla_placement"), ("ssd", "ssd_person"), ("finance", "supplier")):
            columns = ", ".join(f'"{name}" varchar' for name in contracts()[source, table].column_names)
            connection.execute(
                f"create table history.history_{source}__{table} ({columns}, known_from date, known_to date)"
            )
        yield connection


def add(db, table, known_to=None, **cells):
    """A version of a row, known since the beginning of November."""
    row = cells | {"known_from": "2026-11-01", "known_to": known_to}
    db.execute(
        f"insert into history.history_{table} ({', '.join(row)}) values ({', '.join('?' * len(row))})",
        list(row.values()),
    )


def placement(db, person, number, **cells):
    """A placement with nothing wrong but what is given."""
    whole = {
        "clap_cla_placement_id": f"P{number}",
        "clap_person_id": person,
        "clap_cla_placement_start_date": f"2026-05-{number:02}",
        "clap_cla_placement_type": "U6",
    }
    add(db, "ssd__ssd_cla_placement", **whole | cells)


def failures(db, expectation, key=b"secret"):
    """What is recorded of an expectation: child, record, first day, rows."""
    record_contract_failures(db, key, NIGHT)
    return db.execute(
        "select child_key, record, began, rows from operations.contract_failure where expectation_id = ? order by all",
        [expectation],
    ).fetchall()


def test_rows_of_a_child_are_one_problem_that_begins_with_the_earliest(db):
    for number in range(1, 20):
        placement(db, "C9", number)
    placement(db, " c1", 21, clap_cla_placement_type=None)
    placement(db, "C1", 20, clap_cla_placement_type="SSD_PH")
    placement(db, "C2", 22, clap_cla_placement_end_date="2026-05-01")

    assert failures(db, TYPE) == [("key1", "", date(2026, 5, 20), 2)]
    assert failures(db, ENDS) == [("key2", "", date(2026, 5, 22), 1)]


def test_what_was_mended_before_the_night_is_no_problem_and_what_is_mended_later_still_is(db):
    placement(db, "C1", 1, clap_cla_placement_type=None, known_to="2026-11-21")
    placement(db, "C2", 2, clap_cla_placement_type=None, known_to="2026-11-22")

    assert [child for child, *_ in failures(db, TYPE)] == ["key2"]


def test_a_record_of_nobody_known_is_told_without_its_id_where_the_table_speaks_of_children(db):
    placement(db, None, 1, clap_cla_placement_type=None)
    add(db, "finance__supplier", supplier_id="SUP1", provider_sector="charity")

    [(child, record, _, rows)] = failures(db, TYPE)
    assert (child, rows) == ("", 1)
    assert record and "P1" not in record
    assert failures(db, TYPE, key=b"another")[0][1] != record
    assert failures(db, SECTOR) == [("", "SUP1", None, 1)]


def test_of_rows_that_share_what_is_each_one_s_own_all_are_told(db):
    add(db, "ssd__ssd_person", pers_person_id="C1", pers_legacy_id="L1")
    add(db, "ssd__ssd_person", pers_person_id="C2", pers_legacy_id="L1")
    add(db, "ssd__ssd_person", pers_person_id="C3", pers_legacy_id="L3")

    assert [child for child, *_ in failures(db, LEGACY)] == ["key1", "key2"]


def test_an_extract_that_lost_a_column_is_one_problem_not_thousands(db):
    for number in range(1, 25):
        placement(db, f"C{number}", number, clap_cla_placement_type=None)

    [(child, record, _, rows)] = failures(db, TYPE)
    assert (child, record, rows) == ("", "", 24)


def test_what_the_gate_passed_this_very_night_is_not_asked_again(db):
    placement(db, "C1", 1, clap_cla_placement_type=None)
    db.execute(
        "insert into operations.expectation_result by name"
        " select $night as night, 'ssd/ssd_cla_placement' as suite, $expectation as expectation_id, 'passed' as status",
        {"night": NIGHT, "expectation": TYPE},
    )

    assert failures(db, TYPE)  # the table did not arrive: what passed is not what history holds

    db.execute(
        "insert into operations.load by name"
        " select $night as night, 'ssd' as source, 'ssd_cla_placement' as table_name, 'accepted' as status",
        {"night": NIGHT},
    )

    assert failures(db, TYPE) == []
