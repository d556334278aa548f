"""Read one CSV file of whatever make into text columns: any of the encodings and habits that offices have."""

import codecs
import csv
import io
from pathlib import Path

import pyarrow as pa
from pyarrow import csv as arrow_csv

from sufficiency.sources.rows import TOTAL

HEADER = 2**16  # characters within which the line of column names ends
LOOK = 12  # lines from which the separator is told: a title above the table has none
TAIL = 2**16  # characters at the end of a file that show how it ends
HUGE_CELL = 2**27  # a cell may be long; only a broken quotation is longer than this


def read_csv(path: Path) -> tuple[pa.Table, list[str]]:
    """The rows of a CSV file under its column names in upper case, and sentences about what was odd.

    Fast for files as they should be; any other is read once more, patiently. Cells stay as they are, save that a
    short row is filled with blanks and what a long row has too much is left out.
    """
    text, problems = decoded(path)
    delimiter = _delimiter(text)
    first = next(csv.reader(io.StringIO(text[:HEADER], newline=""), delimiter=delimiter), [])
    header = [name.strip().upper() for name in first]
    if len(set(header)) < len(header):
        problems.append(f"{path.name} names a column twice: the first was read.")
    try:
        rows = _read_fast(text, header, delimiter)
    except pa.ArrowException:
        rows, odd = _read_patiently(text, header, delimiter)
        if odd:
            problems.append(f"{path.name} has {odd} row{'s' * (odd > 1)} longer or shorter than its first line.")
    firsts = [position for position, name in enumerate(header) if name and header.index(name) == position]
    return rows.select(firsts).rename_columns([header[position] for position in firsts]), problems


def decoded(path: Path) -> tuple[str, list[str]]:
    """The text of a file in whichever encoding it is, and sentences about what was odd."""
    data, problems = path.read_bytes(), []
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", errors="replace")
        problems.append(f"{path.name} is written in UTF-16: read so, but the DfE's own collection wants UTF-8.")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
            problems.append(f"{path.name} is not UTF-8: read as Windows-1252, so look at accented names.")
    text = text.lstrip("\r\n")
    if "\0" in text:
        text = text.replace("\0", "")
        problems.append(f"{path.name} holds NUL bytes: left out, but the file may be damaged.")
    return text, problems


def is_cut_short(path: Path) -> bool:
    """Whether a file ends within a row: in a quotation that is never closed, or in a line without an end that has
    fewer cells than the one before and is no total.
    """
    text = decoded(path)[0]
    if text.count('"') % 2 and _ends_within_quotation(text):
        return True
    *_, before, last = ["", "", *text[-TAIL:].splitlines()]
    if text.endswith(("\r", "\n")) or TOTAL.match(last):
        return False
    cells, enough = (len(next(csv.reader([line], delimiter=_delimiter(text)), [])) for line in (last, before))
    return cells < enough


def _ends_within_quotation(text: str) -> bool:
    limit = csv.field_size_limit(HUGE_CELL)
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True):
            pass
    except csv.Error as fault:
        return "unexpected end" in str(fault)
    finally:
        csv.field_size_limit(limit)
    return False


def _delimiter(text: str) -> str:
    lines = text[:HEADER].splitlines()[:LOOK]
    return max(",;\t|", key=lambda mark: max((line.count(mark) for line in lines), default=0))


def _read_fast(text: str, header: list[str], delimiter: str) -> pa.Table:
    names = [str(position) for position in range(len(header))]
    return arrow_csv.read_csv(
        pa.BufferReader(text.encode()),
        arrow_csv.ReadOptions(column_names=names, skip_rows_after_names=1, block_size=2**24),
        arrow_csv.ParseOptions(delimiter=delimiter, newlines_in_values='"' in text),
        arrow_csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False),
    )


def lines_of(text: str, delimiter: str | None = None) -> list[list[str]]:
    """Every line of a CSV text that is not blank, as cells."""
    delimiter = delimiter or _delimiter(text)
    limit = csv.field_size_limit(HUGE_CELL)
    try:
        return [line for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if line]
    except csv.Error:
        return [line.split(delimiter) for line in text.splitlines() if line]
    finally:
        csv.field_size_limit(limit)


def _read_patiently(text: str, header: list[str], delimiter: str) -> tuple[pa.Table, int]:
    rows = lines_of(text, delimiter)[1:]
    width = len(header)
    odd = sum(len(row) != width for row in rows)
    filled = [row[:width] + [""] * (width - len(row)) for row in rows]
    columns = list(zip(*filled, strict=True)) or [()] * width
    arrays = [pa.array(column, pa.string()) for column in columns]
    return pa.Table.from_arrays(arrays, [str(position) for position in range(width)]), odd
