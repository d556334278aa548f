"""Files as offices deliver them become the contract's columns; what cannot be read is said in a sentence."""

from datetime import date, datetime

import duckdb
import pytest
import xlsxwriter
from tests.arriving import arrive

from sufficiency.contracts import contract
from sufficiency.errors import SufficiencyError
from sufficiency.landing.wholeness import refuse_what_is_not_whole
from sufficiency.sources.files import FileFolder

CARER = contract("fostering", "foster_carer")
SUPPLIER = contract("finance", "supplier")
COLUMNS = SUPPLIER.column_names


def read(source, found):
    with duckdb.connect() as db:
        arrival = source.read(db, found)
        if arrival is None:
            return None
        arrive(db, found, arrival)
        return arrival, db.execute("select * from arrived order by _source_file, _row_number").df().to_dict("records")


def line(*cells):
    return ",".join([*cells, *[""] * (len(COLUMNS) - len(cells))])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_titles_above_totals_below_and_every_encoding_are_read(tmp_path, encoding, ending):
    lines = [
        "Suppliers, November",
        "",
        ",".join(COLUMNS),
        line("S1", "Café"),
        line("S2", "Two"),
        line("", "Total", "2"),
    ]
    (tmp_path / "supplier.csv").write_bytes(ending.join(lines).encode(encoding))

    arrival, rows = read(FileFolder(tmp_path), SUPPLIER)

    assert [row["supplier_name"] for row in rows] == ["Café", "Two"]
    assert arrival.skipped == 2, "the title and the total"


def test_a_workbook_with_a_title_and_merged_headings_is_read_by_its_column_map(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "register.xlsx") as book:
        sheet = book.add_worksheet("Carers")
        sheet.write(0, 0, "Register of carers")
        sheet.merge_range(2, 0, 2, 1, "Who")
        for place, heading in enumerate(["Carer no.", "Household no.", "Role", "From"]):
            sheet.write(3, place, heading)
        sheet.write_row(4, 0, [17, "H1", "carer_1"])
        sheet.write_datetime(4, 3, datetime(2024, 3, 1), book.add_format({"num_format": "dd/mm/yyyy"}))
    names = {"Carer no.": "carer_id", "Household no.": "household_id", "Role": "role", "From": "start_date"}
    rest = [name for name in CARER.column_names if name not in names.values()]
    (tmp_path / "map.yml").write_text(
        "foster_carer:\n  file: register.xlsx\n  sheet: Carers\n  header_row: 4\n  columns:\n"
        + "".join(f"    {heading}: {column}\n" for heading, column in names.items())
    )
    source = FileFolder(tmp_path, str(tmp_path / "map.yml"))

    with pytest.raises(SufficiencyError, match="register.xlsx lacks the columns " + ", ".join(rest)):
        read(source, CARER)

    with xlsxwriter.Workbook(tmp_path / "register.xlsx") as book:
        sheet = book.add_worksheet("Carers")
        sheet.write_row(3, 0, [*names, *rest])
        sheet.write_row(4, 0, [17, "H1", "carer_1"])
        sheet.write_datetime(4, 3, datetime(2024, 3, 1), book.add_format({"num_format": "dd/mm/yyyy"}))
    _, rows = read(source, CARER)

    assert (rows[0]["carer_id"], rows[0]["start_date"]) == ("17", str(date(2024, 3, 1)))


def test_the_months_of_a_ledger_are_one_table_in_the_order_of_their_names(tmp_path):
    payment = contract("finance", "payment_transaction")
    (tmp_path / "ledger").mkdir()
    for month in ("2026-02", "2026-01"):
        cells = {"source_ledger": "AP", "transaction_number": month, "line_no": "1", "net_amount": '"(1,234.00)"'}
        (tmp_path / "ledger" / f"payments_{month}.csv").write_text(
            ",".join(payment.column_names) + "\n" + ",".join(cells.get(name, "") for name in payment.column_names)
        )

    _, rows = read(FileFolder(tmp_path), payment)

    assert [row["transaction_number"] for row in rows] == ["2026-01", "2026-02"]
    assert {row["net_amount"] for row in rows} == {"-1234"}
    assert rows[0]["_source_file"] == "payments_2026-01.csv"


def test_a_workbook_cut_short_is_refused(tmp_path):
    (tmp_path / "supplier.xlsx").write_bytes(b"PK\x03\x04 half a workbook")

    with pytest.raises(SufficiencyError, match="cut short"):
        read(FileFolder(tmp_path), SUPPLIER)


def test_a_file_without_column_names_is_refused_without_showing_it(tmp_path):
    (tmp_path / "supplier.csv").write_text("SECRET,name\n" * 30)

    with pytest.raises(SufficiencyError, match="no line with the column names") as raised:
        read(FileFolder(tmp_path), SUPPLIER)

    assert "SECRET" not in str(raised.value)


def test_no_file_is_no_table_and_no_folder_is_a_fault(tmp_path):
    assert read(FileFolder(tmp_path), SUPPLIER) is None
    with pytest.raises(SufficiencyError, match="no folder"):
        FileFolder(tmp_path / "nowhere")


def test_an_unknown_key_in_a_column_map_is_named(tmp_path):
    (tmp_path / "map.yml").write_text("supplier: {flie: a.csv}\n")

    with pytest.raises(SufficiencyError, match="flie"):
        read(FileFolder(tmp_path, str(tmp_path / "map.yml")), SUPPLIER)


def payments(folder, month, rows, dates_of=None, end="\n"):
    """A month's ledger file of so many transactions, dated in that month or in another."""
    names = contract("finance", "payment_transaction").column_names
    lines = [",".join(names)]
    for number in range(rows):
        cells = {
            "source_ledger": "AP",
            "transaction_number": f"{dates_of or month}-{number}",
            "line_no": "1",
            "transaction_date": f"{dates_of or month}-05",
        }
        lines.append(",".join(cells.get(name, "") for name in names))
    (folder / "ledger").mkdir(exist_ok=True)
    file = folder / "ledger" / f"payments_{month}.csv"
    file.write_text("\n".join(lines) + end)
    return file


def read_payments(folder):
    found = contract("finance", "payment_transaction")
    with duckdb.connect() as db:
        arrival = FileFolder(folder).read(db, found)
        arrive(db, found, arrival)
        refuse_what_is_not_whole(db, found, arrival)
        return db.execute("select count(*) from arrived").fetchone()[0]


def test_a_ledger_file_of_another_month_than_its_name_says_is_refused(tmp_path):
    payments(tmp_path, "2026-09", 3)
    payments(tmp_path, "2026-10", 4, dates_of="2026-08")

    with pytest.raises(
        SufficiencyError, match=r"payments_2026-10\.csv is named after 2026-10, but 4 of its 4 .*2026-08"
    ):
        read_payments(tmp_path)


def test_a_month_may_hold_what_was_posted_late(tmp_path):
    payments(tmp_path, "2026-09", 3)
    october = payments(tmp_path, "2026-10", 4)
    october.write_text(october.read_text().replace("2026-10-05", "2026-08-31", 2))

    assert read_payments(tmp_path) == 7


def test_a_month_that_repeats_another_is_refused_even_when_nothing_is_dated(tmp_path):
    for month in ("2026-09", "2026-10"):
        file = payments(tmp_path, month, 3, dates_of="2026-09")
        file.write_text(file.read_text().replace("2026-09-05", ""))

    with pytest.raises(SufficiencyError, match=r"payments_2026-10\.csv repeats payments_2026-09\.csv"):
        read_payments(tmp_path)


@pytest.mark.parametrize("kept", [0.5, 0.93], ids=["half", "nearly all"])
def test_a_file_cut_within_a_row_is_refused(tmp_path, kept):
    file = payments(tmp_path, "2026-10", 5, end="")
    lines = file.read_text().splitlines()
    file.write_text("\n".join([*lines[:-1], lines[-1][: int(len(lines[-1]) * kept)]]))

    with pytest.raises(SufficiencyError, match=r"payments_2026-10\.csv was cut short"):
        read_payments(tmp_path)


def test_a_file_cut_within_a_quotation_is_refused(tmp_path):
    (tmp_path / "supplier.csv").write_text(",".join(COLUMNS) + "\n" + line("S1", '"Home') + "\n" + line("S2") + "\n")

    with pytest.raises(SufficiencyError, match=r"supplier\.csv was cut short"):
        read(FileFolder(tmp_path), SUPPLIER)


@pytest.mark.parametrize("last", [line("S2", 'a 6" pipe'), "Total,2", line("S2", "Two")])
def test_a_last_line_without_an_end_is_not_cut_for_that(tmp_path, last):
    (tmp_path / "supplier.csv").write_text(",".join(COLUMNS) + "\n" + line("S1", "One") + "\n" + last)

    _, rows = read(FileFolder(tmp_path), SUPPLIER)

    assert rows[0]["supplier_name"] == "One"
