from datetime import date

import duckdb
import pytest

from sufficiency.rules import load_modules


@pytest.mark.parametrize(
    ("typed", "end"),
    [("", date(2026, 3, 31)), ("01/06/2025", date(2025, 6, 1)), ("31/06/2025", None)],
)
def test_only_an_empty_end_is_taken_to_the_end_of_the_year(typed, end):
    with duckdb.connect() as db:
        load_modules(db, {"episodes": [{"child": "1", "dec": typed}]})

        assert db.execute("select dec_or_year_end(dec, dec_text) from episodes").fetchone() == (end,)
