"""What goes wrong with workbooks and files: cut short, of another month, renamed, saved in another way."""

from collections.abc import Callable

import openpyxl

from tests.history_of import history_of
from tests.mishaps.mishap import LANDED, MISSING, REFUSED, Council, Mishap

SEPTEMBER = "ledger/payments_2026-09.csv"


def text(name: str, change: Callable[[str], str], encoding: str = "utf-8"):
    """A mishap to the text of a finance file."""
    return lambda council: council.rewrite(name, change, encoding)


def without(name: str):
    """A finance file that was not delivered."""
    return lambda council: council.finance(name).unlink()


def half_a_zip(council: Council) -> None:
    council.workbook.write_bytes(council.workbook.read_bytes()[: council.workbook.stat().st_size // 2])


def another_sheet(council: Council) -> None:
    book = openpyxl.load_workbook(council.workbook)
    book["Carers"].title = "Carers 2026"
    book.save(council.workbook)


def a_total_below(council: Council) -> None:
    book = openpyxl.load_workbook(council.workbook)
    book["Households"].append(["Total", 30])
    book.save(council.workbook)


def august_called_october(council: Council) -> None:
    council.finance("ledger/payments_2026-08.csv").rename(council.finance("ledger/payments_2026-10.csv"))


def august_called_september(council: Council) -> None:
    council.finance(SEPTEMBER).write_bytes(council.finance("ledger/payments_2026-08.csv").read_bytes())


def september_again_without_dates(council: Council) -> None:
    cells = council.finance(SEPTEMBER).read_text()
    for name in (SEPTEMBER, "ledger/payments_2026-10.csv"):
        council.finance(name).write_text("\n".join(",".join(_no_date(line)) for line in cells.splitlines()) + "\n")


def _no_date(line: str) -> list[str]:
    cells = line.split(",")
    return cells if cells[0] == "source_ledger" else [*cells[:4], "", *cells[5:]]


def no_carer_is_named(council: Council) -> None:
    assert {row["supplier_name"] for row in history_of("finance", "payment_transaction")} == {"REDACTED"}


OFFICE_FILES = [
    Mishap("a file is cut within its last row", "finance/supplier",
           text("supplier.csv", lambda old: old[:-9]), REFUSED, "supplier.csv was cut short"),
    Mishap("a file is cut within a quotation", "finance/supplier",
           text("supplier.csv", lambda old: old + 'S99,"Home of'), REFUSED, "supplier.csv was cut short"),
    Mishap("a file is cut between two rows", "finance/supplier",
           text("supplier.csv", lambda old: "\n".join(old.splitlines()[:20]) + "\n"),
           REFUSED, "19 rows, 30 on 2026-10-24"),
    Mishap("half a ZIP is delivered for a workbook", "fostering/*",
           half_a_zip, REFUSED, "fostering_workbook.xlsx cannot be opened as a workbook: it is damaged"),
    Mishap("a sheet was renamed", "fostering/foster_carer",
           another_sheet, REFUSED, "has no sheet 'Carers'"),
    Mishap("a total was added below a sheet", "fostering/foster_household",
           a_total_below, LANDED, is_the_same=True),
    Mishap("a month's ledger is delivered under another month's name", "finance/payment_transaction",
           august_called_october, REFUSED, "payments_2026-10.csv is named after 2026-10, but 30 of its 30 dated rows"),
    Mishap("last month's ledger is delivered again for this month", "finance/payment_transaction",
           august_called_september, REFUSED, "payments_2026-09.csv is named after 2026-09"),
    Mishap("a ledger without dates is delivered twice", "finance/payment_transaction",
           september_again_without_dates, REFUSED, "payments_2026-10.csv repeats payments_2026-09.csv, row for row"),
    Mishap("a heading was renamed", "finance/supplier",
           text("supplier.csv", lambda old: old.replace("company_number", "companies_house")),
           REFUSED, "supplier.csv lacks the column company_number"),
    Mishap("a file has no headings", "finance/supplier",
           text("supplier.csv", lambda old: old.partition("\n")[2]), REFUSED, "has no line with the column names"),
    Mishap("a file was not delivered", "finance/supplier",
           without("supplier.csv"), MISSING, "supplier is not in the source"),
    Mishap("a file that need not be there was not delivered", "finance/contract",
           without("contract.csv"), MISSING),
    Mishap("a file ends its lines with bare carriage returns", "finance/supplier",
           text("supplier.csv", lambda old: old.replace("\n", "\r")), LANDED, is_the_same=True),
    Mishap("a file was saved by an older Windows", "finance/supplier",
           text("supplier.csv", lambda old: old.replace("\n", "\r\n"), "cp1252"), LANDED, is_the_same=True),
    Mishap("a file was saved as UTF-16", "finance/supplier",
           text("supplier.csv", lambda old: old, "utf-16"), LANDED, is_the_same=True),
    Mishap("titles above, a total below and a blank column", "finance/supplier",
           text("supplier.csv", lambda old: "Suppliers of October\n\n"
                + "\n".join(f"{line}," for line in old.splitlines()) + "\nTotal,30\n"),
           LANDED, is_the_same=True),
    Mishap("credits in brackets and days in British order", "finance/payment_transaction",
           text(SEPTEMBER, lambda old: "\n".join(_as_offices_write(line) for line in old.splitlines()) + "\n"),
           LANDED, is_the_same=True),
    Mishap("carers are redacted", "finance/payment_transaction",
           text(SEPTEMBER, lambda old: old.replace(",S1,", ",,").replace(",S2,", ",,")),
           LANDED, then=no_carer_is_named),
    Mishap("a payment has no amount", "finance/payment_transaction",
           text(SEPTEMBER, lambda old: old.replace("-1234.00", "", 1)), LANDED, fails="net_amount_is_filled"),
    Mishap("costs do not add up to the weekly price", "finance/placement_cost",
           text("placement_cost.csv", lambda old: old.replace("4000.00", "3000.00", 1)),
           LANDED, fails="total_weekly_cost_adds_up"),
]  # fmt: skip


def _as_offices_write(line: str) -> str:
    cells = line.split(",")
    if len(cells) < 5 or not cells[4].startswith("2026"):
        return line
    year, month, day = cells[4].split("-")
    cells[4] = f"{day}/{month}/{year}"
    return ",".join(cells).replace("-1234.00", '"(£1,234.00)"')
