"""Files that are those of another night are not read again, and nobody can tell from what landed."""

from datetime import date
from pathlib import Path

import pytest

from sufficiency.config import Authority, Config
from sufficiency.contracts import contract
from sufficiency.home import landing_dir
from sufficiency.landing import land
from sufficiency.sources.files import FileFolder

NIGHT, NEXT = date(2026, 11, 20), date(2026, 11, 21)
SUPPLIER = contract("finance", "supplier")
PAYMENT = contract("finance", "payment_transaction")


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
