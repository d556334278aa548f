"""No cell that bi_reader can read holds a name, a birth date, a postcode or a source's number of a person."""

import csv
import re
import sqlite3

import psycopg
import pytest
from openpyxl import load_workbook

from tests.access.test_matrix import SEES, select

POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")


@pytest.fixture(scope="module")
def demo(council):
    """The folder of the council's own systems."""
    return council[0] / "demo"


@pytest.fixture(scope="module")
def ask_source(demo):
    """A question to the case management system: all its answers as one set of texts."""
    with sqlite3.connect(demo / "ssd.sqlite") as db:
        yield lambda question: {str(cell) for row in db.execute(question) for cell in row if cell}
    db.close()


@pytest.fixture(scope="module")
def cells(login):
    """Every text that bi_reader can read, once, with the columns that hold it. Numbers are counts and sums."""
    found: dict[str, set[str]] = {}
    db = login("bi_reader")
    texts = "select column_name from information_schema.columns where table_schema || '.' || table_name = %s"
    for table in SEES:
        for (column,) in db.execute(f"{texts} and data_type in ('character varying', 'text')", [table]).fetchall():
            for (cell,) in db.execute(f'select distinct "{column}" from {table} where "{column}" is not null'):
                found.setdefault(cell, set()).add(f"{table}.{column}")
    return found


@pytest.fixture(scope="module")
def words(cells):
    return {word for cell in cells for word in re.findall(r"[\w'’-]+", cell)}


def test_there_is_something_to_read(cells):
    assert len(cells) > 5000


def test_no_number_of_a_person_in_the_case_system(ask_source, words):
    numbers = ask_source("select pers_person_id, pers_legacy_id, pers_upn, pers_single_unique_id from ssd_person")
    staff = ask_source(
        "select prof_professional_id, prof_staff_id, prof_social_worker_registration_no from ssd_professionals"
    )

    assert len(numbers) > 200
    assert (numbers | staff) & words == set()


def test_no_number_of_a_row_in_the_case_system(ask_source, words):
    """They are made of the person's: each column of every table that is called an id, but those of teams."""
    tables = ask_source("select name from sqlite_master where type = 'table'") - {"ssd_department"}
    ids = set()
    for table in tables:
        for column in ask_source(f"select name from pragma_table_info('{table}') where name like '%\\_id' escape '\\'"):
            if not column.endswith("team_id"):
                ids |= ask_source(f"select {column} from {table}")

    assert len(ids) > 5000
    assert ids & words == set()


def test_no_number_of_a_household_an_application_or_a_fostering_worker(demo, words):
    ids = set()
    for file in sorted((demo / "fostering").glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                ids |= {row[name] for name in row if name.endswith(("_id", "_ref")) and row[name]}
    book = load_workbook(demo / "fostering" / "fostering_workbook.xlsx", read_only=True)
    for sheet in book:
        head, *rows = sheet.iter_rows(values_only=True)
        keyed = [place for place, name in enumerate(head) if str(name).lower().endswith(("id", "ref", "reference"))]
        ids |= {str(row[place]) for row in rows for place in keyed if row[place]}

    assert len(ids) > 100
    assert ids & words == set()


def test_no_name_of_a_child_a_parent_or_a_worker(ask_source, cells):
    names = ask_source("select pers_forename || ' ' || pers_surname from ssd_person")
    names |= ask_source("select prof_professional_name from ssd_professionals")
    read = "\n".join(cells)

    assert len(names) > 200
    assert [name for name in names if name in read] == []


def test_no_full_postcode(cells):
    """What the project's own words say of postcodes names none."""
    assert {cell: where for cell, where in cells.items() if POSTCODE.search(cell)} == {}


def test_no_day_in_the_life_of_a_child_whose_key_stands_beside_it(login):
    """A month is written as its first day: with the days gone, no birthday can be read off the end of care at 18."""
    db = login("bi_reader")
    days = {}
    for table in SEES:
        if "child_key" in SEES[table]:
            types = db.execute(
                "select column_name from information_schema.columns where table_schema || '.' || table_name = %s"
                " and data_type in ('date', 'timestamp without time zone', 'timestamp with time zone')",
                [table],
            ).fetchall()
            for (column,) in types:
                query = f'select count(*), count(*) filter (where extract(day from "{column}") <> 1) from {table}'
                days[f"{table}.{column}"] = db.execute(query).fetchone()

    assert len(days) >= 8
    assert {column: found for column, found in days.items() if found[1]} == {}
    assert any(count for count, _ in days.values())


def test_no_birth_date_among_the_dates(ask_source, login):
    """Duties and positions fall due on birthdays: what is left of them tells none."""
    born = ask_source("select substr(pers_dob, 1, 10) from ssd_person where pers_dob is not null")
    read = set()
    for table in ("care_leavers.fct_duty", "care_leavers.fct_contact", "care_leavers.fct_birthday_position"):
        for column in SEES[table] - {"contact_month"}:
            cells = login("bi_reader").execute(f'select distinct "{column}"::text from {table}').fetchall()
            read |= {cell for (cell,) in cells}

    assert born & read == set()


def test_the_tests_above_would_notice(published, ask_source):
    """The officers' columns do hold such numbers: it is the roles that keep them from bi_reader."""
    numbers = ask_source("select prof_staff_id from ssd_professionals")
    with published.connect() as db:
        workers = {worker for (worker,) in db.execute("select owner_worker from quality.worklist")}
        assert workers & numbers
        db.execute("set role bi_reader")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            db.execute(select("quality.worklist", "owner_worker"))
