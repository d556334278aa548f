"""What is the same as on another night is not read or not judged again, and nobody can tell from what landed."""

import json
import sqlite3
from collections import Counter
from datetime import date
from pathlib import Path

import duckdb
import pytest
from tests.history_of import history_of

from sufficiency.config import Authority, Config
from sufficiency.contracts import contract
from sufficiency.home import landing_dir
from sufficiency.landing import land, table
from sufficiency.sources.files import FileFolder

NIGHT, NEXT = date(2026, 11, 20), date(2026, 11, 21)
SUPPLIER = contract("finance", "supplier")
PAYMENT = contract("finance", "payment_transaction")
PERSON = contract("ssd", "ssd_person")


@pytest.fixture
def finance(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path / "home"))
    folder = tmp_path / "finance"
    folder.mkdir()
    lines = [f"S{number},Home {number},,,,,PR4,true,no,0,2026-01-01 10:00:00" for number in range(30)]
    write(folder, SUPPLIER, [*lines, lines[0].replace("2026-", "2025-")])
    return folder


def write(folder, found, lines):
    (folder / f"{found.table}.csv").write_text("\n".join([",".join(found.column_names), *lines]) + "\n")


@pytest.fixture
def read(monkeypatch) -> list[str]:
    """The tables whose rows were read."""
    seen, truly = [], FileFolder.read
    monkeypatch.setattr(FileFolder, "read", lambda self, db, found: seen.append(found.table) or truly(self, db, found))
    return seen


def night(folder, when, la_code="856"):
    config = Config(
        path=Path("authority.yml"),
        authority=Authority("Anywhere", la_code, "E06000016"),
        sources={"contract_spend": [{"kind": "files", "path": str(folder)}]},
    )
    return {load.contract.table: load for load in land("contract_spend", when, config).loads}


def snapshot(when):
    folder = landing_dir() / "finance" / "supplier" / f"snapshot_date={when}"
    return {path.name: path.read_bytes() for path in folder.glob("attempt=*/*") if path.name != "manifest.json"}


def test_a_table_whose_files_are_the_same_is_counted_and_judged_without_being_read(finance, read):
    first = night(finance, NIGHT)["supplier"]
    read.clear()
    second = night(finance, NEXT)["supplier"]

    assert "supplier" not in read
    assert (
        (second.status, second.rows, second.quarantined_rows)
        == ("accepted", 31, 1)
        == (
            first.status,
            first.rows,
            first.quarantined_rows,
        )
    )
    assert [result.status for result in second.results] == [result.status for result in first.results] != []
    assert {result.night for result in second.results} == {str(NEXT)}


def test_what_lands_is_to_the_byte_what_reading_would_have_given(finance, monkeypatch):
    night(finance, NIGHT)
    night(finance, NEXT)
    copied = snapshot(NEXT)
    monkeypatch.setenv("SUFFICIENCY_HOME", str(finance.parent / "other"))
    night(finance, NEXT)
    read = snapshot(NEXT)

    assert copied.keys() == read.keys() == {"data.parquet", "quarantine.parquet", "expectations.json"}
    assert copied == read


@pytest.mark.parametrize("change", ["a file", "the council"])
def test_whatever_a_snapshot_follows_from_has_it_read_again(finance, read, change):
    night(finance, NIGHT)
    read.clear()
    if change == "a file":
        with (finance / "supplier.csv").open("a") as file:
            file.write("S99,New,,,,,PR4,true,no,0,2026-01-01 10:00:00\n")
    night(finance, NEXT, la_code="857" if change == "the council" else "856")

    assert "supplier" in read


def test_a_day_that_had_not_come_is_judged_again(finance, read):
    cells = {"source_ledger": "AP", "transaction_number": "1", "line_no": "1", "net_amount": "5", "supplier_id": "S1"}
    row = cells | {"transaction_date": "21/11/2026"}
    write(finance, PAYMENT, [",".join(row.get(name, "") for name in PAYMENT.column_names)])
    (finance / "ledger").mkdir()
    (finance / "payment_transaction.csv").rename(finance / "ledger" / "payments_2026-11.csv")

    found = [
        {result.expectation_id: result.status for result in night(finance, when)["payment_transaction"].results}
        for when in (NIGHT, NEXT)
    ]

    plausible = "finance.payment_transaction.transaction_date_is_plausible"
    assert [one[plausible] for one in found] == ["failed", "passed"]


@pytest.fixture
def database(tmp_path, monkeypatch) -> Path:
    """A case management system with thirty people."""
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path / "home"))
    file = tmp_path / "ssd.sqlite"
    monkeypatch.setenv("AIRFLOW_CONN_SSD", json.dumps({"conn_type": "sqlite", "host": str(file)}))
    monkeypatch.setenv("SUFFICIENCY_REREAD_SECONDS", "0")
    sql(file, f"create table {PERSON.table} ({', '.join(PERSON.column_names)})", *map(person, range(30)))
    return file


def person(number, day="2010-01-01"):
    cells = {"pers_person_id": f"P{number}", "pers_sex": "F", "pers_dob": day}
    listed = ", ".join(f"'{cell}'" for cell in cells.values())
    return f"insert into {PERSON.table} ({', '.join(cells)}) values ({listed})"


def sql(file, *statements):
    with sqlite3.connect(file) as db:
        for statement in statements:
            db.execute(statement)
    db.close()


@pytest.fixture
def judged(monkeypatch) -> list[str]:
    """The tables that the gate was asked about."""
    seen, truly = [], table.check_contract
    monkeypatch.setattr(
        table, "check_contract", lambda db, found, when: seen.append(found.table) or truly(db, found, when)
    )
    return seen


def landed(when, la_code="856"):
    sources = {"placements": [{"kind": "ssd", "connection": "ssd"}]}
    config = Config(Path("authority.yml"), Authority("Anywhere", la_code, "E06000016"), sources)
    return next(load for load in land("placements", when, config).loads if load.contract == PERSON)


def manifest(when):
    folder = landing_dir() / "ssd" / "ssd_person" / f"snapshot_date={when}"
    return json.loads((folder / "attempt=1" / "manifest.json").read_text(encoding="utf-8"))


def test_a_database_table_that_is_the_same_lands_with_the_results_of_the_night_before(database, judged):
    first = landed(NIGHT)
    asked = list(judged)
    second = landed(NEXT)

    assert PERSON.table in asked and PERSON.table not in judged[len(asked) :]
    assert (second.status, second.rows) == (first.status, first.rows) == ("accepted", 30)
    assert [(one.expectation_id, one.status, one.rows) for one in second.results] == [
        (one.expectation_id, one.status, one.rows) for one in first.results
    ]
    assert {one.night for one in second.results} == {str(NEXT)}
    assert [manifest(NEXT)[name] for name in ("rows_added", "rows_changed", "rows_removed")] == [0, 0, 0]
    assert manifest(NEXT)["content_hash"] == manifest(NIGHT)["content_hash"]


@pytest.mark.parametrize(
    "change",
    [
        person(30),
        "update ssd_person set pers_sex = 'M' where pers_person_id = 'P1'",
        "delete from ssd_person where pers_person_id = 'P1'",
        person(1),
        "update ssd_person set pers_dob = case pers_person_id when 'P1' then '2010-01-02' else '2010-01-01' end",
    ],
    ids=["a row more", "a row changed", "a row gone", "a key repeated", "two rows with each other's cell"],
)
def test_a_database_table_in_which_anything_changed_is_judged(database, judged, change):
    sql(database, "update ssd_person set pers_dob = '2010-01-02' where pers_person_id = 'P2'")
    landed(NIGHT)
    judged.clear()
    sql(database, change)
    landed(NEXT)

    assert PERSON.table in judged


def test_rows_set_aside_are_judged_every_night_for_the_hash_does_not_know_them(database, judged):
    sql(database, person(1))
    landed(NIGHT)
    judged.clear()

    assert landed(NEXT).quarantined_rows == 1
    assert PERSON.table in judged


def test_a_day_that_had_not_come_is_judged_again_in_a_database_too(database):
    sql(database, person(30, day=str(NEXT)))

    found = [
        {one.expectation_id: one.status for one in landed(when).results if "plausible" in one.expectation_id}
        for when in (NIGHT, NEXT)
    ]

    assert [set(one.values()) for one in found] == [{"failed"}, {"passed"}]


def test_the_same_rows_in_another_order_are_the_same_table(database, judged):
    landed(NIGHT)
    judged.clear()
    sql(database, "delete from ssd_person where pers_person_id = 'P1'", person(1))
    landed(NEXT)

    assert PERSON.table not in judged
    assert manifest(NEXT)["content_hash"] == manifest(NIGHT)["content_hash"]


def test_a_snapshot_of_an_earlier_version_is_compared_and_learnt_by_its_cells(database):
    landed(NIGHT)
    folder = landing_dir() / "ssd" / "ssd_person"
    file = folder / f"snapshot_date={NIGHT}" / "attempt=1" / "data.parquet"
    with duckdb.connect() as db:
        # It wrote a hash beside each row, and its contract had a column less.
        db.execute(f"create table kept as select * exclude (pers_upn), sha256('then') as _row_hash from '{file}'")
        db.execute(f"copy kept to '{file}' (format parquet)")
    for listed in (folder / "loads.json", folder / "accepted.json", file.with_name("manifest.json")):
        text = listed.read_text(encoding="utf-8").replace('"content_hash": "', '"content_hash": "then')
        listed.write_text(text, encoding="utf-8")
    sql(database, person(30), "update ssd_person set pers_sex = 'M' where pers_person_id = 'P1'")
    landed(NEXT)

    versions = history_of("ssd", "ssd_person")

    assert [manifest(NEXT)[name] for name in ("rows_added", "rows_changed", "rows_removed")] == [1, 1, 0]
    assert Counter((one["known_from"], one["known_to"]) for one in versions) == {
        (NIGHT, None): 29,
        (NIGHT, NEXT): 1,
        (NEXT, None): 2,
    }
