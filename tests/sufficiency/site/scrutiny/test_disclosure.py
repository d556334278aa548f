"""Nothing that the public may not see stands in anything the public can open, and nothing anybody wrote can do harm."""

import csv
import stat
import zipfile

import openpyxl
import pytest
from tests.sufficiency.site.made_up_pack import CHILD_KEY, FORMULA, HARM, SECRET

YEARS = ("2025-26", "2026-27")
PUBLIC = [f"scrutiny/{year}.{kind}" for year in YEARS for kind in ("html", "xlsx", "csv")]
OFFICERS = [f"officers/{place}" for place in PUBLIC]


def everything_in(path):
    """All text of a file, of a workbook that of its parts too; thousands not parted."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            text = "".join(book.read(part).decode("utf-8", "replace") for part in book.namelist())
    else:
        text = path.read_text(encoding="utf-8")
    return text.replace(",", "")


@pytest.mark.parametrize("place", PUBLIC)
def test_no_hidden_figure_and_no_child_is_in_what_the_public_can_open(site, place):
    text = everything_in(site / place)

    assert SECRET not in text
    assert CHILD_KEY not in text
    assert "LE1" not in text, "home localities are for officers"


@pytest.mark.parametrize("place", OFFICERS)
def test_officers_see_what_is_hidden_but_no_child(site, place):
    text = everything_in(site / place)

    assert SECRET in text
    assert CHILD_KEY not in text


def test_what_is_hidden_is_said_to_be_hidden(site):
    page = (site / "scrutiny/2025-26.html").read_text(encoding="utf-8")

    assert "hidden, because it would show 1 to 5 people or help to work out such a number" in page
    assert "line is hidden or not known." in page


@pytest.mark.parametrize("place", OFFICERS)
def test_the_officers_files_are_their_owners_alone(site, place):
    file = site / place

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.parent.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("place", [*PUBLIC[::3], *OFFICERS[::3]])
def test_what_people_typed_is_text_in_tables_and_in_charts(site, place):
    page = (site / place).read_text(encoding="utf-8")

    assert HARM not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "<script" not in page


@pytest.mark.parametrize("place", [PUBLIC[1], OFFICERS[1]])
def test_no_cell_of_a_workbook_is_a_formula(site, place):
    book = openpyxl.load_workbook(site / place)

    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert FORMULA in {cell.value for cell in cells}
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}


@pytest.mark.parametrize("place", [PUBLIC[2], OFFICERS[2]])
def test_no_cell_of_a_csv_begins_as_a_formula(site, place):
    with (site / place).open(encoding="utf-8", newline="") as file:
        cells = {cell for row in csv.reader(file) for cell in row}

    assert f"'{FORMULA}" in cells
    assert not any(cell.startswith(("=", "+", "@")) for cell in cells)
