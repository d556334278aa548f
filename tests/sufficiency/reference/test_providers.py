"""Ofsted's list of providers is read in whichever layout it was saved."""

from datetime import date

import openpyxl
import pytest

from sufficiency.errors import SufficiencyError
from sufficiency.reference.providers import read_provider_list

FIELDS = ("urn", "place_codes", "provider_codes", "postcode", "la_code", "reg_end")
ROW = ("SC123456", "K2", "PR4", "LE1 6ZG", "E06000016", "31/03/2025")


def rows(path):
    return [tuple(row.values()) for row in read_provider_list(path).to_pylist()]


def workbook(path, **sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    book.save(path)
    return path


@pytest.mark.parametrize(
    "headings",
    [
        "URN,PLACE_CODES,PROVIDER_CODES,POSTCODE,LA_CODE,REG_END",
        "URN,Placement codes,Placement provider codes,Setting address postcode,Local authority code,Date closed",
        "Provider URN,Place codes,Provider codes,Provider postcode,LA code,Registration end date",
    ],
)
def test_each_years_headings_mean_the_same(tmp_path, headings):
    (tmp_path / "list.csv").write_text(f"{headings}\n{','.join(ROW)}\n")

    assert rows(tmp_path / "list.csv") == [ROW]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_titles_above_other_columns_between_and_any_encoding_do_not_matter(tmp_path, encoding):
    text = 'Ofsted’s list\n\nName,URN,Postcode\n"The Zoë, home",SC123456,LE1 6ZG\n'
    (tmp_path / "list.csv").write_bytes(text.encode(encoding))

    assert rows(tmp_path / "list.csv") == [("SC123456", None, None, "LE1 6ZG", None, None)]


def test_numbers_and_dates_of_a_workbook_read_as_they_look(tmp_path):
    path = workbook(
        tmp_path / "list.xlsx",
        Homes=[["A title"], list(FIELDS), [1234567.0, "K2/K1", "PR4, PR5", "LE1 6ZG", "E06000016", date(2025, 3, 31)]],
    )

    assert rows(path) == [("1234567", "K2/K1", "PR4, PR5", "LE1 6ZG", "E06000016", "31/03/2025")]


def test_every_sheet_with_urns_is_read_and_one_of_notes_is_not(tmp_path):
    path = workbook(
        tmp_path / "list.xlsx",
        Notes=[["How to read this list"]],
        Homes=[["URN", "Place codes"], ["SC123456", "K2"]],
        Supported=[["Place codes", "URN"], ["K3", "2760013"], [None, None]],
    )

    assert [row[:2] for row in rows(path)] == [("SC123456", "K2"), ("2760013", "K3")]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("list.xlsx", b"not a workbook", "is not a workbook that can be read"),
        ("list.csv", b"name,phone\nHome,1\n", "has no column 'URN'"),
        ("list.csv", b"", "has no column 'URN'"),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(tmp_path, name, content, sentence):
    (tmp_path / name).write_bytes(content)

    with pytest.raises(SufficiencyError, match=sentence):
        read_provider_list(tmp_path / name)


def test_a_list_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SufficiencyError, match="no provider list homes"):
        read_provider_list(tmp_path / "homes.csv")
