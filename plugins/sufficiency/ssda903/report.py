"""A report of a validation for people: a workbook or a page, with every row to mend."""

import io
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from sufficiency.errors import SufficiencyError
from sufficiency.rules import Outcome
from sufficiency.sheets import add_sheet, open_book
from sufficiency.site.page import page, table
from sufficiency.ssda903.modules import BY_TABLE
from sufficiency.ssda903.validation import Validation, in_words
from sufficiency.write import write_whole

SHEET_ROWS = 1_000_000  # a sheet of Excel ends at 1,048,576
CELL = 1_000  # characters; Excel refuses a cell of more than 32,767, and nobody reads one
PAGE_ROWS = 2_000  # a page stays readable; the workbook has every row


@dataclass(frozen=True)
class Fault:
    """One row at fault. excel_row: as the CSV shows it in Excel, headings in row 1; columns: letters and names."""

    outcome: Outcome
    table: str
    row: int
    child: str
    fields: tuple[str, ...]

    @property
    def excel_row(self) -> int:
        """The row's number in Excel, where the headings take the first."""
        return self.row + 2

    @property
    def columns(self) -> str:
        """The cells to look at, by letter and name: B (DECOM)."""
        columns = BY_TABLE[self.table.removesuffix("_last")].columns
        return ", ".join(
            f"{chr(ord('A') + columns.index(field.upper()))} ({field.upper()})"
            for field in self.fields
            if field.upper() in columns
        )


def write_report(result: Validation, path: Path) -> None:
    """Write the report as .xlsx (every row, failing cells coloured) or .html; another ending is refused."""
    match path.suffix.lower():
        case ".xlsx":
            write_whole(path, _workbook(result))
        case ".html":
            write_whole(path, _html(result).encode())
        case _:
            raise SufficiencyError(f"A report is written as .xlsx or .html, not as {path.name}.")


def faults(result: Validation) -> Iterator[Fault]:
    """Every row at fault, errors before queries, in the order of rules and rows."""
    children = {
        name: rows.column("child").to_pylist()
        for name, rows in result.folder.modules.items()
        if "child" in rows.column_names
    }
    for outcome in result.with_status("failed"):
        for name, rows in outcome.rows.items():
            known = children.get(name, [])
            for row in rows:
                child = (known[row] if row < len(known) else "") or ""
                yield Fault(outcome, name, row, child[:CELL], outcome.rule.fields)


def _rule_rows(result: Validation) -> list[tuple[str, ...]]:
    rows = []
    for status in ("failed", "not_run", "passed"):
        for outcome in result.with_status(status):
            count = sum(map(len, outcome.rows.values()))
            words = " ".join(outcome.rule.message.split())
            rows.append(
                (
                    outcome.rule.code,
                    outcome.rule.level,
                    outcome.rule.topic,
                    status.replace("_", " "),
                    str(count),
                    outcome.rule.title,
                    outcome.why or words,
                )
            )
    return rows


RULE_HEADINGS = ("Rule", "Level", "Topic", "Result", "Rows", "What it is about", "What to do, or why it was not run")
FAULT_HEADINGS = ("Child", "Rule", "Level", "Table", "Row in Excel", "Columns", "What is wrong")


def _workbook(result: Validation) -> bytes:
    data = io.BytesIO()
    with open_book(data, result.collection_year.start) as book:
        wrong = book.add_format({"bg_color": "#F8D7DA"})

        def sheet(name: str, headings: tuple[str, ...]):
            return add_sheet(book, name, headings)

        summary = sheet("Summary", ("SSDA903", str(result.collection_year)))
        for number, (name, value) in enumerate(_summary_rows(result), start=1):
            summary.write_string(number, 0, name)
            summary.write_string(number, 1, value)
        by_rule = sheet("By rule", RULE_HEADINGS)
        for number, row in enumerate(_rule_rows(result), start=1):
            for column, cell in enumerate(row):
                by_rule.write_string(number, column, cell)
        by_child = sheet("By child", FAULT_HEADINGS)
        found = list(faults(result))
        for number, fault in enumerate(sorted(found, key=lambda f: (f.child, f.outcome.rule.level))[:SHEET_ROWS], 1):
            for column, cell in enumerate(_fault_cells(fault)):
                by_child.write_string(number, column, cell)
        by_child.autofilter(0, 0, min(len(found), SHEET_ROWS), len(FAULT_HEADINGS) - 1)
        _module_sheets(result, found, sheet, wrong)
    return data.getvalue()


def _module_sheets(result: Validation, found: list[Fault], sheet, wrong) -> None:
    """One sheet per module at fault: its failing rows whole, failing cells coloured, the rules they break."""
    by_row: dict[str, dict[int, list[Fault]]] = defaultdict(lambda: defaultdict(list))
    for fault in found:
        by_row[fault.table][fault.row].append(fault)
    for name, rows in result.folder.modules.items():
        if name not in by_row:
            continue
        columns = BY_TABLE[name].columns
        made = sheet(BY_TABLE[name].name, ("Row in Excel", "Rules", *columns))
        cells = rows.select([column.lower() for column in columns if column.lower() in rows.column_names])
        for number, row in enumerate(sorted(by_row[name])[:SHEET_ROWS], start=1):
            broken = by_row[name][row]
            fields = {field.upper() for fault in broken for field in fault.fields}
            made.write_string(number, 0, str(row + 2))
            made.write_string(number, 1, ", ".join(dict.fromkeys(fault.outcome.rule.code for fault in broken)))
            record = cells.slice(row, 1).to_pylist()[0] if row < cells.num_rows else {}
            for column, field in enumerate(columns, start=2):
                text = str(record.get(field.lower()) or "")[:CELL]
                made.write_string(number, column, text, wrong if field in fields else None)


def _fault_cells(fault: Fault) -> tuple[str, ...]:
    rule = fault.outcome.rule
    return (
        fault.child,
        rule.code,
        rule.level,
        in_words(fault.table),
        str(fault.excel_row),
        fault.columns,
        " ".join(rule.message.split()),
    )


def _summary_rows(result: Validation) -> list[tuple[str, str]]:
    modules = [(f"Rows of {in_words(name)}", f"{rows.num_rows:,}") for name, rows in result.folder.modules.items()]
    counts = [
        (f"Rules {status.replace('_', ' ')}", str(len(list(result.with_status(status)))))
        for status in ("passed", "failed", "not_run")
    ]
    return counts + modules + [("Note", problem) for problem in result.problems]


def _html(result: Validation) -> str:
    found = list(faults(result))
    shown = [_fault_cells(fault) for fault in found[:PAGE_ROWS]]
    more = f"<p>{len(found) - PAGE_ROWS:,} more rows stand in the workbook.</p>" if len(found) > PAGE_ROWS else ""
    body = (
        f"<h1>SSDA903 {result.collection_year}</h1>"
        + table(("", ""), _summary_rows(result))
        + "<h2>By rule</h2>"
        + table(RULE_HEADINGS, [row for row in _rule_rows(result) if row[3] != "passed"])
        + "<h2>Rows to mend</h2>"
        + table(FAULT_HEADINGS, shown)
        + more
    )
    return page(f"SSDA903 {escape(str(result.collection_year))}", body)
