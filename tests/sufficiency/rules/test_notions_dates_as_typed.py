import duckdb
import pytest

from sufficiency.rules import load_modules


@pytest.fixture(scope="module")
def db():
    with duckdb.connect() as connection:
        load_modules(connection, {})
        yield connection


@pytest.mark.parametrize(
    ("one", "other", "are_equal"),
    [
        ("01/05/2025", "1/5/2025", True),
        ("01/05/2025", "02/05/2025", False),
        ("31/02/2025", "31/02/2025", True),
        ("31/02/2025", "28/02/2025", False),
        ("01/05/2025", None, None),
        (None, None, None),
    ],
)
def test_dates_are_equal_by_day_or_else_as_typed(db, one, other, are_equal):
    load_modules(db, {"ad1": [{"date_int": one, "date_match": other}]})

    answer = db.execute("select equal_dates(date_int, date_int_text, date_match, date_match_text) from ad1").fetchone()

    assert answer == (are_equal,)


@pytest.mark.parametrize(
    ("typed", "is_possible"),
    [
        ("01/05/2025", True),
        ("ZZ/05/2025", True),
        ("ZZ/ZZ/2025", True),
        ("ZZ/ZZ/ZZZZ", True),
        ("31/ZZ/2025", True),
        ("29/02/ZZZZ", True),
        ("29/02/2025", False),
        ("30/02/ZZZZ", False),
        ("ZZ/13/2025", False),
        ("32/ZZ/ZZZZ", False),
        ("ZZ/05/0025", False),
        ("ZZ/2025", False),
        ("Z/05/2025", False),
        (None, False),
    ],
)
def test_an_unknown_part_of_a_date_leaves_it_possible(db, typed, is_possible):
    assert db.execute("select could_be_date($1)", [typed]).fetchone() == (is_possible,)
